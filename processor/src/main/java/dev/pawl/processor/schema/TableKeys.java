package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a table are found by, and kept apart: its indexes, with those of its constraints. */
public final class TableKeys {

    private final Table table;

    TableKeys(Table table) {
        this.table = table;
    }

    /**
     * Whether rows with given values of some columns are found by an index instead of by reading the table.
     *
     * @param searched the columns whose values are known
     */
    public boolean isSearchedByIndex(List<String> searched) {
        return table.indexes().values().stream().anyMatch(index -> index.finds(searched))
                || table.constraints().values().stream()
                        .filter(Constraints::hasIndex)
                        .anyMatch(key ->
                                searched.contains(Constraints.columns(key).get(0)));
    }

    /** Its indexes, those of its constraints too, which come first, as they would be made by themselves. */
    public List<TableIndex> allIndexes() {
        Stream<TableIndex> owned = table.constraints().values().stream()
                .filter(Constraints::hasIndex)
                .map(key -> new TableIndex(
                        key.name(),
                        Index.on(Constraints.columns(key).toArray(String[]::new))
                                .unique(),
                        table.texts()));
        return Stream.concat(owned, table.indexes().values().stream()).toList();
    }

    /** The columns of each key: of the primary key, of unique constraints, and of unique indexes on plain columns. */
    public List<List<String>> uniqueKeys() {
        return Stream.concat(
                        table.constraints().values().stream()
                                .filter(Constraints::hasIndex)
                                .map(Constraints::columns),
                        table.indexes().values().stream()
                                .map(TableIndex::uniqueColumns)
                                .flatMap(Optional::stream))
                .toList();
    }

    /**
     * Whether {@code ON CONFLICT} still finds what keeps rows apart, when one that did so is gone.
     *
     * @param gone what is gone
     */
    public boolean infers(UniqueKey gone) {
        Stream<UniqueKey> ofConstraints = table.constraints().values().stream()
                .filter(Constraints::hasIndex)
                .map(key -> UniqueKey.of(Constraints.columns(key)));
        Stream<UniqueKey> ofIndexes = table.indexes().values().stream()
                .map(TableIndex::index)
                .filter(Index::isUnique)
                .map(index -> UniqueKey.of(index, table.texts()));
        return Stream.concat(ofConstraints, ofIndexes).anyMatch(key -> key.standsInFor(gone));
    }
}
