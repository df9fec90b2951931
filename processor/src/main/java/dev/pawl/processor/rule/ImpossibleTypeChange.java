package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.AnotherColumn;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.recipe.TypeChange;

/** A new type that nothing casts the old one to, unless it is told how. */
final class ImpossibleTypeChange implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AlterColumnType altered && isImpossible(change, altered)) {
            DataType from = from(change, altered);
            DataType to = altered.type().spec().type();
            findings.report(
                    change.locationOf(altered.type()),
                    "nothing casts `" + altered.column() + "` of `" + altered.table() + "` from `" + from.sql()
                            + "` to `" + to.sql() + "`",
                    "PostgreSQL refuses the change, even of an empty table (42804): what becomes of a value is not known to"
                            + " it",
                    fix(change, altered));
        }
    }

    /** Whether PostgreSQL refuses to change a type. On the way back texts are cast to what they were written from. */
    static boolean isImpossible(Change change, AlterColumnType altered) {
        TypeChange typeChange =
                new TypeChange(from(change, altered), altered.type().spec().type());
        return typeChange.isImpossible() && !(change.isDown() && typeChange.canBeTold());
    }

    private static DataType from(Change change, AlterColumnType altered) {
        return change.before()
                .schema()
                .existing(altered.table(), altered.column())
                .type();
    }

    private static Fix fix(Change change, AlterColumnType altered) {
        DataType to = altered.type().spec().type();
        return MadeColumn.added(change, altered.table(), altered.column())
                .map(made -> Fix.words("give it that type where this migration makes it: ")
                        .andCode(Place.PART, made.type(), made.codeWith(to))
                        .meaning(Place.CALL, ""))
                .orElseGet(() -> AnotherColumn.instead(altered, change.before().schema()));
    }
}
