package dev.pawl.processor.offender;

import static dev.pawl.processor.offender.OffendingKeys.backticked;
import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.render.RowName;
import dev.pawl.processor.render.RowSql;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows whose foreign key points, or would point, at nothing. {@code r} is the referencing table, {@code k} the other. */
public final class OffendingReferences {

    private OffendingReferences() {}

    /** Rows that are there already. A null in any of the columns satisfies the key ({@code MATCH SIMPLE}). */
    public static Offenders toNothing(ForeignKey key, Table table) {
        String given = key.columns().stream()
                .map(column -> Sql.render("r.{0} IS NOT NULL AND ", name(column)))
                .collect(Collectors.joining());
        return new Offenders(
                Wording.rows(table.name().toString(), "whose " + lacking(key)),
                Sql.render(
                        "SELECT {0} FROM {1} AS r WHERE {2}NOT EXISTS ({3})",
                        raw(RowName.sql(table)),
                        name(table.name()),
                        raw(given),
                        raw(referenced(key, "r.", qualified(key.columns())))),
                named(table, key));
    }

    /** Rows about to be inserted. */
    public static Offenders toNothing(ForeignKey key, Table table, List<List<Object>> values, Schema schema) {
        List<String> aliases = IntStream.rangeClosed(1, key.columns().size())
                .mapToObj(position -> "k" + position)
                .toList();
        return new Offenders(
                Wording.rows(table.name().toString(), "whose " + lacking(key)).after("new "),
                Sql.render(
                        "SELECT {0} FROM (VALUES{1}) AS r ({2}) WHERE NOT EXISTS ({3})",
                        raw(OffendingKeys.named(key.columns(), aliases)),
                        raw(RowSql.typedValues(table.name(), key.columns(), values, schema)),
                        raw(String.join(", ", aliases)),
                        raw(referenced(key, "r.", aliases))),
                Map.of(key.reference().table(), key.reference().columns()));
    }

    /** Rows that point at others about to be deleted. */
    public static Offenders toDeleted(DeleteRows deleted, Referencing referencing, Schema schema) {
        Table table = schema.existing(referencing.table());
        ForeignKey key = referencing.key();
        String rows = RowSql.anyOf(deleted.table(), deleted.columns(), deleted.rows(), schema);
        Map<QualifiedName, List<String>> named = named(table, key);
        named.merge(
                deleted.table(),
                deleted.columns(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return new Offenders(
                Wording.rows(
                        table.name().toString(),
                        "whose (" + backticked(key.columns()) + ") points at a row of `" + deleted.table()
                                + "` that is to be deleted"),
                Sql.render(
                        "SELECT {0} FROM {1} AS r WHERE EXISTS ({2} AND {3})",
                        raw(RowName.sql(table)),
                        name(table.name()),
                        raw(referenced(key, "r.", qualified(key.columns()))),
                        raw(rows)),
                named);
    }

    private static String lacking(ForeignKey key) {
        return "(" + backticked(key.columns()) + ") is not in `"
                + key.reference().table() + "` ("
                + backticked(key.reference().columns()) + ")";
    }

    private static List<String> qualified(List<String> columns) {
        return columns.stream().map(column -> Sql.render("{0}", name(column))).toList();
    }

    /** The row that a key points at. */
    private static String referenced(ForeignKey key, String qualifier, List<String> values) {
        List<String> columns = key.reference().columns();
        return Sql.render(
                "SELECT 1 FROM {0} AS k WHERE {1}",
                name(key.reference().table()),
                raw(IntStream.range(0, columns.size())
                        .mapToObj(i -> Sql.render("k.{0} = ", name(columns.get(i))) + qualifier + values.get(i))
                        .collect(Collectors.joining(" AND "))));
    }

    private static Map<QualifiedName, List<String>> named(Table table, ForeignKey key) {
        Map<QualifiedName, List<String>> named = new HashMap<>();
        named.put(
                table.name(),
                Stream.concat(RowName.columns(table).stream(), key.columns().stream())
                        .toList());
        named.merge(
                key.reference().table(),
                key.reference().columns(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return named;
    }
}
