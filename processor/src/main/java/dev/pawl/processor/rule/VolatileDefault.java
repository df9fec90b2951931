package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Effects;
import dev.pawl.processor.operation.Work;

/** A default that PostgreSQL has to work out anew for each row, which rewrites the table. */
final class VolatileDefault implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Effects effects : change.effects()) {
            for (Work work : effects.work()) {
                if (work.kind() == Work.Kind.REWRITE
                        && work.culprit() instanceof Expression<?> expression
                        && change.operation() instanceof AddColumn column) {
                    report(change, column, expression, findings);
                }
            }
        }
    }

    private static void report(Change change, AddColumn column, Expression<?> expression, Findings findings) {
        findings.report(
                change.locationOf(expression),
                "the volatile default `" + expression.sql() + "` of `" + column.column() + "` rewrites table `"
                        + column.table() + "`",
                "nobody can read or write `" + column.table()
                        + "` while every row and index is written anew: ACCESS EXCLUSIVE for the whole rewrite, on all"
                        + " versions",
                "add the column without a default, then set the default for new rows, and fill the old rows in batches:\n"
                        + ".addColumn(\"" + column.column() + "\", ...)\n"
                        + ".setDefault(\"" + column.column() + "\", expression(\"" + expression.sql() + "\"))");
    }
}
