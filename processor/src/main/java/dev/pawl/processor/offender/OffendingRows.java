package dev.pawl.processor.offender;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.render.RowName;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of one table that make a statement fail, whatever the others are. */
public final class OffendingRows {

    private OffendingRows() {}

    /** All rows: a column is added for which they have no value. */
    public static Offenders without(String column, Table table) {
        return new Offenders(
                Wording.rows(
                        table.name().toString(), "that has", "that have", " no value for the new `" + column + "`"),
                Sql.render("SELECT {0} FROM {1}", raw(RowName.sql(table)), name(table.name())),
                Map.of(table.name(), RowName.columns(table)));
    }

    public static Offenders withNull(String column, Table table) {
        return of(
                table,
                Wording.rows(table.name().toString(), "with no `" + column + "`"),
                Sql.render("{0} IS NULL", name(column)),
                Stream.of(column));
    }

    /** A check accepts nulls, as {@code WHERE NOT} leaves them out. */
    public static Offenders violating(Check check, Table table) {
        String condition = Sql.render("{0}", table.texts().expression(check.condition()));
        return of(
                table,
                Wording.rows(
                        table.name().toString(),
                        "that violates",
                        "that violate",
                        " `" + check.name() + "`: "
                                + table.texts()
                                        .read(check.condition())
                                        .withoutComments()
                                        .replaceAll("\\s+", " ")),
                "NOT (" + condition + ")",
                table.columns().keySet().stream().filter(column -> table.uses(check, column)));
    }

    /**
     * Rows for which a condition is true.
     *
     * @param wording what they are
     * @param columns the columns that the condition names
     */
    public static Offenders of(Table table, Wording wording, String condition, Stream<String> columns) {
        List<String> named = Stream.concat(RowName.columns(table).stream(), columns)
                .distinct()
                .toList();
        return new Offenders(
                wording,
                Sql.render(
                        "SELECT {0} FROM {1} WHERE {2}", raw(RowName.sql(table)), name(table.name()), raw(condition)),
                Map.of(table.name(), named));
    }
}
