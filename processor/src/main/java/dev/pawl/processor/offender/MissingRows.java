package dev.pawl.processor.offender;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.render.RowSql;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that a way back is to delete and that are not there. Where a key tells the rows apart it is known how many there are,
 * and a delete that finds fewer is none to report as done: somebody has deleted them, or given them another key.
 */
public final class MissingRows {

    private MissingRows() {}

    /** Those that a delete would not find; empty where several rows, or none, may be meant. */
    public static Optional<Offenders> of(DeleteRows deleted, Schema schema) {
        Table table = schema.existing(deleted.table());
        boolean isKey = table.keys().uniqueKeys().stream().anyMatch(deleted.columns()::containsAll);
        List<List<Object>> rows = NewRowsKey.plain(deleted.columns(), deleted.rows(), table);
        return isKey && !rows.isEmpty() ? Optional.of(of(deleted.columns(), rows, table, schema)) : Optional.empty();
    }

    private static Offenders of(List<String> columns, List<List<Object>> rows, Table table, Schema schema) {
        List<String> aliases = IntStream.rangeClosed(1, columns.size())
                .mapToObj(position -> "k" + position)
                .toList();
        String equal = IntStream.range(0, columns.size())
                .mapToObj(i -> Sql.render("k.{0} = r.", name(columns.get(i))) + aliases.get(i))
                .collect(Collectors.joining(" AND "));
        return new Offenders(
                Wording.rows(table.name().toString(), "to be deleted, gone or under another key by now"),
                Sql.render(
                        "SELECT {0} FROM (VALUES{1}) AS r ({2}) WHERE NOT EXISTS (SELECT 1 FROM {3} AS k WHERE {4})",
                        raw(OffendingKeys.named(columns, aliases)),
                        raw(RowSql.typedValues(table.name(), columns, rows, schema)),
                        raw(String.join(", ", aliases)),
                        name(table.name()),
                        raw(equal)),
                Map.of(table.name(), columns),
                true);
    }
}
