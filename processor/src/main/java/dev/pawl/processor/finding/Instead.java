package dev.pawl.processor.finding;

import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.code.OperationCode;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.reader.Held;
import java.util.Optional;

/** What to write in place of a statement: the operation, and in files of SQL the statements that it becomes. */
public final class Instead {

    private Instead() {}

    /**
     * A fix.
     *
     * @param act the statement
     * @param otherwise what to do where no operation says the same and blocks nobody
     */
    public static Fix of(WrittenAct act, Fix otherwise) {
        Optional<Change> change = act.change().filter(each -> act.deed().isSame());
        if (change.isEmpty()) {
            return otherwise;
        }
        boolean blocks = change.get().statements().stream().anyMatch(statement -> blocks(statement, change.get()));
        if (blocks && change.get().operation() instanceof AlterColumnType altered) {
            Fix another = AnotherColumn.instead(altered, change.get().before().schema());
            return act.isInFile() ? SqlFix.of(another, change) : Fix.words(another.text());
        } else if (blocks) {
            return otherwise;
        }
        return act.isInFile()
                ? Fix.words("run this instead, each statement in a transaction of its own:\n"
                        + SqlSteps.text(change.get().statements()))
                : Fix.words("write it as an operation, which blocks nobody:\n"
                        + OperationCode.of(change.get().operation()));
    }

    /** Whether it works on rows for which somebody waits. */
    private static boolean blocks(Statement statement, Change change) {
        Effects effects = statement.effects();
        return effects.work().stream().anyMatch(work -> change.before().isInUse(work.table()))
                && !Held.strongLocks(effects, change.before()).isEmpty();
    }

    /**
     * A statement that nobody waits for, in place of one.
     *
     * @param sql the statement
     */
    public static Fix outside(String sql) {
        return Fix.words("run this instead:\n" + SqlSteps.line(sql, true));
    }
}
