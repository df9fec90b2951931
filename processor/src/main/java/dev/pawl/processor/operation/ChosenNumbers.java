package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.name;
import static dev.pawl.processor.operation.Sql.raw;
import static dev.pawl.processor.operation.Sql.value;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Takes the sequence of an identity column past the numbers that new rows chose themselves, or else it would come to them
 * and the application's insert would fail. Never back: others may have taken numbers.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-sequence.html">Sequence Manipulation Functions</a>
 */
final class ChosenNumbers {

    private ChosenNumbers() {}

    static List<Statement> after(InsertRows rows, Table table) {
        return rows.columns().stream()
                .map(table::existing)
                .filter(column -> column.spec().identity() == Identity.BY_DEFAULT)
                .flatMap(column -> highest(rows, column).stream().map(number -> passing(table, column, number)))
                .toList();
    }

    private static Statement passing(Table table, Column column, BigDecimal number) {
        return Statement.of(
                Sql.render(
                        "SELECT setval(seq, {2}) FROM CAST(pg_get_serial_sequence({0}, {1}) AS regclass) AS seq"
                                + " WHERE coalesce(pg_sequence_last_value(seq), 0) < {2}",
                        value(Sql.render("{0}", name(table.name()))),
                        value(column.name()),
                        raw(number.toPlainString())),
                Effects.none());
    }

    /** The highest number; empty when a sequence that begins at one need not care, or only PostgreSQL can tell. */
    private static Optional<BigDecimal> highest(InsertRows rows, Column column) {
        int position = rows.columns().indexOf(column.name());
        return rows.rows().stream()
                .map(row -> row.get(position))
                .filter(value -> !(value instanceof Expression<?>))
                .map(value -> String.valueOf(value).strip())
                .filter(text -> text.matches("\\d+"))
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0)
                .max(BigDecimal::compareTo);
    }
}
