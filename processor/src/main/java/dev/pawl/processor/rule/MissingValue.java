package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Column;
import java.util.List;

/** New rows without a value in a column that must not be null. */
final class MissingValue implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof InsertRows rows) {
            change.before().table(rows.table()).columns().values().stream()
                    .filter(column -> column.spec().notNull())
                    .forEach(column -> check(change, rows, column, findings));
        }
    }

    private static void check(Change change, InsertRows rows, Column column, Findings findings) {
        int position = rows.columns().indexOf(column.name());
        if (position < 0) {
            checkLeftOut(change, rows, column, findings);
            return;
        }
        for (List<Object> row : rows.all()) {
            Object value = row.get(position);
            if (value instanceof Expression<?> expression
                    && change.before().texts().read(expression).canonical().equals("null")) {
                findings.report(
                        change.locationOf(value),
                        "this row of `" + rows.table() + "` has null in `" + column.name() + "`, which is NOT NULL",
                        "PostgreSQL refuses the row (23502)",
                        DslCode.constant(column.type())
                                .map(constant -> Fix.words(value(column))
                                        .andWords(", such as ")
                                        .andCode(Place.PART, constant))
                                .orElseGet(() -> Fix.words(value(column))));
            }
        }
    }

    private static void checkLeftOut(Change change, InsertRows rows, Column column, Findings findings) {
        boolean hasOwn = column.spec().defaultValue() != null
                || column.spec().identity() != null
                || column.type().userDefined(); // a domain may have a default of its own
        if (!hasOwn && !rows.all().isEmpty()) {
            findings.report(
                    change.locationOf(rows.table()),
                    "the rows of `" + rows.table() + "` leave out `" + column.name()
                            + "`, which is NOT NULL and has no default",
                    "PostgreSQL refuses rows without a value there (23502), unless a trigger gives one",
                    DslCode.call("insertInto", rows.table()) + ", " + DslCode.strings(rows.columns()) + ", "
                            + DslCode.string(column.name()) + "), and " + value(column)
                            + DslCode.constant(column.type())
                                    .map(constant -> ", such as " + constant)
                                    .orElse(""));
        }
    }

    private static String value(Column column) {
        return "give each row a value of `" + column.type().sql() + "`";
    }
}
