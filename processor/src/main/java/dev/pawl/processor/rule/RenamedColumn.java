package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.PlainColumn;
import dev.pawl.processor.schema.Gaps;
import java.util.List;

/** A column gets a name that the running application does not know. */
final class RenamedColumn implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RenameColumn rename
                && !change.before().isMadeHere(rename.table(), rename.column())) {
            report(change, rename, findings);
        }
    }

    private static void report(Change change, RenameColumn rename, Findings findings) {
        String old = rename.column();
        DataType type = change.before().schema().existing(rename.table(), old).type();
        findings.report(
                change.locationOf(rename.newName()),
                "renaming column `" + old + "` of `" + rename.table() + "` breaks the application that knows it as `"
                        + old + "`",
                "old and new releases run side by side, and no statement works for both: the old ones fail from that"
                        + " moment on (42703)",
                Fix.words("keep `" + old + "` and rename only in the application's mapping")
                        .meaning(Place.CALL, "")
                        .or("; or step by step:\n1. ")
                        .and(another(rename, type))
                        .andWords(", and release an application that writes both\n"
                                + "2. fill the old rows, and release an application that uses only `" + rename.newName()
                                + "`\n3. in a later migration of phase = Phase.CONTRACT: ")
                        .andCode(
                                Place.CONTRACT_LATER,
                                ".dropColumn(" + DslCode.string(old) + ")",
                                List.of(new DropColumn(rename.table(), old))));
    }

    private static Fix another(RenameColumn rename, DataType type) {
        return Gaps.isUnknown(type)
                ? Fix.words("add `" + rename.newName() + "`, of the same type")
                : Fix.words("")
                        .andCode(
                                Place.CALL,
                                ".addColumn(" + DslCode.string(rename.newName()) + ", " + DslCode.type(type) + ")",
                                List.of(PlainColumn.added(rename.table(), rename.newName(), type)));
    }
}
