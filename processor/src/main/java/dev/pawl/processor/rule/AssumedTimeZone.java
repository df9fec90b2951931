package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.AnotherColumn;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.recipe.TypeChange;

/** A new type for which PostgreSQL has to know in which time zone the old values were meant, or are to be seen. */
final class AssumedTimeZone implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AlterColumnType altered
                && change.before().isInUse(altered.table())
                && !change.isDown()) {
            DataType from = change.before()
                    .schema()
                    .existing(altered.table(), altered.column())
                    .type();
            DataType to = altered.type().spec().type();
            if (new TypeChange(from, to).assumesZone()) {
                report(change, altered, from, to, findings);
            }
        }
    }

    private static void report(Change change, AlterColumnType altered, DataType from, DataType to, Findings findings) {
        boolean isToMoment = to.name().equals("timestamptz");
        findings.report(
                change.locationOf(altered.type()),
                "changing `" + altered.column() + "` of `" + altered.table() + "` from `" + from.sql() + "` to `"
                        + to.sql() + "` takes UTC for its time zone",
                isToMoment
                        ? "what was written as a local time of another place becomes another moment, in every row"
                        : "what people elsewhere know as a local time becomes that of Greenwich, in every row",
                Fix.words("where it is UTC that is meant: ")
                        .andAllow("assumed-time-zone", "...")
                        .or("; else\n")
                        .and(AnotherColumn.instead(altered, change.before().schema())));
    }
}
