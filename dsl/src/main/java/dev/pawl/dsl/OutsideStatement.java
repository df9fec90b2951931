package dev.pawl.dsl;

import dev.pawl.dsl.operation.RawSql;
import org.jspecify.annotations.Nullable;

/** A statement that no operation covers, run outside any transaction. */
public final class OutsideStatement {

    private final Recording recording;
    private final int position;
    private RawSql operation;

    OutsideStatement(Recording recording, int position, RawSql statement) {
        this.recording = recording;
        this.position = position;
        this.operation = new RawSql(statement.sql(), statement.reason(), statement.undo(), true, false);
        recording.replace(position, operation);
    }

    /**
     * Says why it is safe, and why it has to be SQL.
     *
     * @param reason for whoever reviews the migration
     */
    public OutsideStatement because(String reason) {
        return become(Arguments.text(reason, "a reason", 0), operation.undo(), operation.isRepeatable());
    }

    /**
     * Gives the statement that takes it back, for {@code down}; that runs outside any transaction as well.
     *
     * @param sql one statement
     */
    public OutsideStatement undoneBy(String sql) {
        return become(operation.reason(), Arguments.text(sql, "SQL", 0), operation.isRepeatable());
    }

    /**
     * Says that it may simply be sent again when a run finds that it was begun and does not know how it ended: it does the rest,
     * or the same once more, and what undoes it does so too. May be added to a migration that was begun.
     */
    public OutsideStatement repeatable() {
        return become(operation.reason(), operation.undo(), true);
    }

    private OutsideStatement become(@Nullable String reason, @Nullable String undo, boolean isRepeatable) {
        operation = new RawSql(operation.sql(), reason, undo, true, isRepeatable);
        recording.replace(position, operation);
        return this;
    }
}
