package dev.pawl.processor.finding;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a change leaves wrong that was right before it, and that is wrong still when the whole history has run. */
public final class LastingFlaws {

    private LastingFlaws() {}

    /**
     * Looks for flaws of tables.
     *
     * @param change the change
     * @param outcome what has become of it
     * @param flaws what is wrong with a table of a schema, by the name of what belongs to the table and is at fault
     * @param report takes each table with a flaw that lasts, as the change leaves it
     */
    public static <F> void ofTables(
            Change change,
            Outcome outcome,
            BiFunction<Schema, Table, Map<String, F>> flaws,
            BiConsumer<Table, F> report) {
        Schema before = change.before().schema();
        affected(change).forEach(table -> {
            Map<String, F> found = flaws.apply(change.after(), table);
            Map<String, F> old = found.isEmpty()
                    ? Map.of()
                    : before.table(formerName(change, table.name()))
                            .map(known -> flaws.apply(before, known))
                            .orElse(Map.of());
            found.forEach((name, flaw) -> {
                if (!old.containsKey(name)
                        && outcome.lasts(
                                table.name(),
                                (schema, known) -> flaws.apply(schema, known).containsKey(name))) {
                    report.accept(table, flaw);
                }
            });
        });
    }

    /**
     * Looks for flaws of columns.
     *
     * @param change the change
     * @param outcome what has become of it
     * @param isFlawed whether something is wrong with a column of a table
     * @param report takes each column with a flaw that lasts, where the change mentions it and as the change leaves it
     */
    public static void ofColumns(
            Change change, Outcome outcome, BiPredicate<Table, Column> isFlawed, BiConsumer<Mention, Column> report) {
        mentions(change)
                .filter(mention -> mention.kind() == Mention.Kind.COLUMN)
                .distinct()
                .forEach(mention -> change.after().table(mention.table()).ifPresent(table -> {
                    Column column = table.columns().get(mention.name());
                    if (column != null
                            && isFlawed.test(table, column)
                            && !wasFlawed(change, mention, isFlawed)
                            && outcome.lasts(table.name(), column.name(), isFlawed)) {
                        report.accept(mention, column);
                    }
                }));
    }

    private static boolean wasFlawed(Change change, Mention column, BiPredicate<Table, Column> isFlawed) {
        return change.before()
                .schema()
                .table(formerName(change, column.table()))
                .filter(table -> {
                    Column former = table.columns().get(formerColumn(change, column));
                    return former != null && isFlawed.test(table, former);
                })
                .isPresent();
    }

    /** The tables that change, and those that refer to them where a column changes. */
    private static Stream<Table> affected(Change change) {
        Schema before = change.before().schema();
        return change.mentions().tables().stream()
                .flatMap(name -> change.after().table(name).stream())
                .flatMap(table -> {
                    Optional<Table> former = before.table(formerName(change, table.name()));
                    if (former.equals(Optional.of(table))) {
                        return Stream.empty();
                    }
                    boolean haveColumnsChanged =
                            former.isPresent() && !former.get().columns().equals(table.columns());
                    return haveColumnsChanged
                            ? Stream.concat(Stream.of(table), referring(change.after(), table))
                            : Stream.of(table);
                })
                .distinct();
    }

    private static Stream<Table> referring(Schema schema, Table table) {
        return schema.referencing(table.name()).stream().map(Referencing::table).map(schema::existing);
    }

    private static Stream<Mention> mentions(Change change) {
        return Stream.concat(change.mentions().made().stream(), change.mentions().needed().stream());
    }

    private static String formerColumn(Change change, Mention column) {
        return change.operation() instanceof RenameColumn rename
                        && rename.newName().equals(column.name())
                ? rename.column()
                : column.name();
    }

    private static QualifiedName formerName(Change change, QualifiedName table) {
        return change.operation() instanceof RenameTable rename
                        && table.equals(rename.table().sibling(rename.newName()))
                ? rename.table()
                : table;
    }
}
