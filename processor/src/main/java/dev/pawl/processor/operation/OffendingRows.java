package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.expression;
import static dev.pawl.processor.operation.Sql.name;
import static dev.pawl.processor.operation.Sql.raw;

import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of one table that make a statement fail, whatever the others are. */
final class OffendingRows {

    private OffendingRows() {}

    /** All rows: a column is added for which they have no value. */
    static Offenders without(String column, Table table) {
        return new Offenders(
                "rows of `" + table.name() + "` that have no value for the new `" + column + "`",
                Sql.render("SELECT {0} FROM {1}", raw(RowName.sql(table)), name(table.name())),
                Map.of(table.name(), RowName.columns(table)));
    }

    static Offenders withNull(String column, Table table) {
        return of(table, "with no `" + column + "`", Sql.render("{0} IS NULL", name(column)), Stream.of(column));
    }

    /** A check accepts nulls, as {@code WHERE NOT} leaves them out. */
    static Offenders violating(Check check, Table table) {
        String condition = Sql.render("{0}", expression(check.condition()));
        return of(
                table,
                "that violate `" + check.name() + "`: "
                        + new SqlExpression(check.condition()).withoutComments().replaceAll("\\s+", " "),
                "NOT (" + condition + ")",
                table.columns().keySet().stream().filter(column -> Constraints.uses(check, column)));
    }

    /**
     * Rows for which a condition is true.
     *
     * @param phrase what is wrong with them, to be read after the name of the table
     * @param columns the columns that the condition names
     */
    static Offenders of(Table table, String phrase, String condition, Stream<String> columns) {
        List<String> named = Stream.concat(RowName.columns(table).stream(), columns)
                .distinct()
                .toList();
        return new Offenders(
                "rows of `" + table.name() + "` " + phrase,
                Sql.render(
                        "SELECT {0} FROM {1} WHERE {2}", raw(RowName.sql(table)), name(table.name()), raw(condition)),
                Map.of(table.name(), named));
    }
}
