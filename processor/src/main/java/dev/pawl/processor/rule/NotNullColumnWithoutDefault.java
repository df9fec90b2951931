package dev.pawl.processor.rule;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.PlainColumn;
import java.util.List;

/** A column that must not be null, for which the rows that exist have no value. */
final class NotNullColumnWithoutDefault implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Effects effects : change.effects()) {
            if (answersFor(effects) && change.operation() instanceof AddColumn column) {
                report(change, column, findings);
            }
        }
    }

    /** Whether some effects are this rule's to report. */
    static boolean answersFor(Effects effects) {
        return effects.failures().stream().anyMatch(failure -> failure.cause() == Failure.Cause.ANY_ROW);
    }

    private static void report(Change change, AddColumn added, Findings findings) {
        findings.report(
                change.locationOf(added.type()),
                "`" + added.column() + "` is NOT NULL without a default: adding it fails if `" + added.table()
                        + "` has a row",
                "the rows that exist would have no value (23502); where there is none yet, the inserts of the running"
                        + " application fail,\nwhich do not know `" + added.column() + "`",
                fix(added));
    }

    private static Fix fix(AddColumn added) {
        DataType type = added.type().spec().type();
        String name = DslCode.string(added.column());
        String column = ".addColumn(" + name + ", " + DslCode.type(type);
        return DslCode.constant(type)
                .map(constant -> Fix.words("")
                        .andCode(
                                Place.CALL,
                                column + ".notNull().defaultTo(" + constant + "))",
                                List.of(withDefault(added, type)))
                        .andWords(", with a value that suits the old rows")
                        .or("; if there is none:\n1. "))
                .orElseGet(() -> Fix.words("1. "))
                .andCode(Place.CALL, column + ")", List.of(PlainColumn.added(added.table(), added.column(), type)))
                .andWords("\n2. release an application that writes `" + added.column() + "`, and fill the old rows\n"
                        + "3. in a later migration of phase = Phase.CONTRACT: ")
                .andCode(
                        Place.CONTRACT_LATER,
                        ".setNotNull(" + name + ")",
                        List.of(new SetNotNull(added.table(), added.column())));
    }

    private static AddColumn withDefault(AddColumn added, DataType type) {
        return new AddColumn(
                added.table(),
                added.column(),
                ColumnType.of(new ColumnSpec(type, true, DslCode.constantInSql(type), null, null)));
    }
}
