package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Literal;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Optional;

/** New rows that work out the number of an identity column, so that nobody knows how far to take its sequence. */
final class UnadvancedSequence implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof InsertRows rows) {
            Table table = change.before().table(rows.table());
            rows.columns().stream()
                    .map(table::existing)
                    .filter(column -> column.spec().identity() == Identity.BY_DEFAULT)
                    .filter(column -> !isTakenPast(change))
                    .filter(column -> table.keys().uniqueKeys().stream().anyMatch(key -> key.contains(column.name())))
                    .forEach(column -> workedOut(rows, column, change.before().texts())
                            .ifPresent(value -> report(change, table, column, value, findings)));
        }
    }

    /** SQL of the same migration may do it. */
    private static boolean isTakenPast(Change change) {
        return change.migration().up().stream()
                .flatMap(body -> body.operations().stream())
                .anyMatch(written -> written.operation() instanceof RawSql raw
                        && change.before().texts().words(raw.sql()).stream()
                                .anyMatch(word -> word.text().equalsIgnoreCase("setval")));
    }

    private static Optional<Expression<?>> workedOut(InsertRows rows, Column column, SqlTexts texts) {
        int position = rows.columns().indexOf(column.name());
        for (List<Object> row : rows.all()) {
            if (row.get(position) instanceof Expression<?> expression && !takesNext(texts.read(expression))) {
                return Optional.of(expression);
            }
        }
        return Optional.empty();
    }

    private static boolean takesNext(SqlExpression value) {
        return value.isDefault()
                || value.canonical().equals("null")
                || value.calledFunctions().stream().anyMatch(name -> name.endsWith("nextval"));
    }

    private static void report(Change change, Table table, Column column, Expression<?> value, Findings findings) {
        findings.report(
                change.locationOf(value),
                "the sequence of `" + column.name() + "` of `" + table.name() + "` knows nothing of "
                        + Phrases.code(value.sql()),
                "it comes to that number one day, and the insert of the application then fails (23505);"
                        + " numbers that are written out are left behind by themselves",
                Fix.words("take the sequence past it:\n").andCode(Place.BEHIND, passing(table, column)));
    }

    private static String passing(Table table, Column column) {
        String name = SqlName.quoted(column.name());
        String sql = "select setval(pg_get_serial_sequence(" + Literal.text(SqlName.quoted(table.name())) + ", "
                + Literal.text(column.name()) + "), max(" + name + ")) from " + SqlName.quoted(table.name());
        return "db.sql(" + DslCode.string(sql) + ")\n        .because(\"rows work out numbers of their own\")"
                + "\n        .undoneBy(\"select 1\");";
    }
}
