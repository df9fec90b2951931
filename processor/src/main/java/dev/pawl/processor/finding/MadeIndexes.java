package dev.pawl.processor.finding;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.Objects;
import java.util.stream.Stream;

/** The indexes that a change makes, without those that constraints own. */
public final class MadeIndexes {

    private MadeIndexes() {}

    /**
     * An index with its table.
     *
     * @param table the table with the index
     * @param index the index
     */
    public record Made(Table table, TableIndex index) {}

    /** Those of one change, in order. */
    public static Stream<Made> of(Change change) {
        return change.mentions().made().stream()
                .filter(made -> made.kind() == Mention.Kind.INDEX)
                .flatMap(made -> change.after().table(made.table()).stream()
                        .flatMap(table -> Stream.of(table)
                                .map(found -> found.indexes().get(made.name()))
                                .filter(Objects::nonNull)
                                .map(index -> new Made(table, index))));
    }
}
