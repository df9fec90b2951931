package dev.pawl.processor.recipe;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Takes the sequence that numbers a column past the numbers that new rows chose themselves, or else it would come to them
 * and the application's insert would fail. Never back: others may have taken numbers.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-sequence.html">Sequence Manipulation Functions</a>
 */
public final class ChosenNumbers {

    private ChosenNumbers() {}

    public static List<Statement> after(InsertRows rows, Table table) {
        return rows.columns().stream()
                .map(table::existing)
                .flatMap(column -> sequence(table, column)
                        .flatMap(sequence -> highest(rows, column).map(number -> passing(sequence, number)))
                        .stream())
                .toList();
    }

    /** The sequence that numbers a column, as an expression; empty when none does. */
    private static Optional<String> sequence(Table table, Column column) {
        return column.spec().identity() == Identity.BY_DEFAULT
                ? Optional.of(Sql.render(
                        "CAST(pg_get_serial_sequence({0}, {1}) AS regclass)",
                        value(Sql.render("{0}", name(table.name()))), value(column.name())))
                : Optional.ofNullable(column.spec().defaultValue())
                        .filter(Expression.class::isInstance)
                        .flatMap(expression ->
                                table.texts().read((Expression<?>) expression).sequence())
                        .map(sequence -> Sql.render("CAST({0} AS regclass)", value(sequence)));
    }

    private static Statement passing(String sequence, BigDecimal number) {
        return Statement.of(
                Sql.render(
                        "SELECT setval(seq, {1}) FROM {0} AS seq WHERE coalesce(pg_sequence_last_value(seq), 0) < {1}",
                        raw(sequence), raw(number.toPlainString())),
                Effects.none());
    }

    /** The highest number; empty when a sequence that begins at one need not care, or only PostgreSQL can tell. */
    private static Optional<BigDecimal> highest(InsertRows rows, Column column) {
        int position = rows.columns().indexOf(column.name());
        return rows.all().stream()
                .map(row -> row.get(position))
                .filter(value -> !(value instanceof Expression<?>))
                .map(value -> String.valueOf(value).strip())
                .filter(text -> text.matches("\\d+"))
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0)
                .max(BigDecimal::compareTo);
    }
}
