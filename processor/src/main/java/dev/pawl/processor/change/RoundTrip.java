package dev.pawl.processor.change;

import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Optional;

/**
 * A migration replayed up, and down again.
 *
 * @param migration the migration
 * @param before the schema before it
 * @param up the changes of {@code up}
 * @param down the changes of {@code down}, written or derived
 * @param isDownWritten which of the two
 */
public record RoundTrip(
        WrittenMigration migration, Schema before, List<Change> up, List<Change> down, boolean isDownWritten) {

    /** The way back; empty when there is none, because something is lost on the way. */
    public Optional<List<Change>> wayBack() {
        return isDownWritten || migration.irreversible().isEmpty() ? Optional.of(down) : Optional.empty();
    }

    /** What reads its texts. */
    public SqlTexts texts() {
        return before.texts();
    }

    /** The schema after {@code up}. */
    public Schema after() {
        return up.isEmpty() ? before : up.get(up.size() - 1).after();
    }

    /** The schema after {@code up} and {@code down}. */
    public Schema afterDown() {
        return down.isEmpty() ? after() : down.get(down.size() - 1).after();
    }
}
