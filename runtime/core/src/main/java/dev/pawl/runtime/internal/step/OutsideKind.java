package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.TimeoutSettings;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.MeaningSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement of somebody's own outside any transaction. How far an earlier try came cannot be told, so that it is only sent
 * again if its author has said that it may be.
 */
final class OutsideKind implements StepKind<OutsideStep> {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    @Override
    public Class<OutsideStep> steps() {
        return OutsideStep.class;
    }

    @Override
    public List<String> sent(OutsideStep step, Settings settings, TransactionSettings transactionSettings) {
        return List.of(step.sql(settings.quotedSchema()));
    }

    @Override
    public @Nullable Explanation refusal(Workbench bench, Attempt attempt, int number, OutsideStep step)
            throws SQLException {
        if (step.isRepeatable() || !bench.log().begunBefore(bench.session(), attempt.subject(number))) {
            return null;
        }
        Explanation explanation = new Explanation(
                        Reason.STEP,
                        attempt.migration().label() + " stops at "
                                + attempt.running(number).position()
                                + ": it was begun before, and nobody knows how much of it is in the database")
                .fact("statement: " + text(bench.settings(), step))
                .fact(
                        "it runs outside a transaction, so a part of what it does may remain; how the earlier try ended is in"
                                + " schema_migration_log, as far as Pawl was told")
                .fact(StepFailure.inDatabase(number - 1) + "nothing was sent now");
        return explanation.fixes(waysOn(attempt, step));
    }

    @Override
    public void execute(Workbench bench, Attempt attempt, int number, OutsideStep step) throws SQLException {
        long begin = System.nanoTime();
        RunningStep running = attempt.running(number);
        List<TimeoutSettings.Setting> timeouts = TimeoutSettings.of(bench.session());
        if (!timeouts.isEmpty()) {
            LOGGER.log(Level.WARNING, running + ": " + ConcurrentStepExecutor.mayEnd(timeouts));
        }
        tellSettings(bench.session(), running);
        String statement = step.sql(bench.settings().quotedSchema());
        // who looks for the process of the server does so by the text; one with a password is kept without, and not
        // found
        bench.journal().announce(attempt, number, Secrets.removedFrom(statement));
        FailedStatementException.run(bench.session(), statement);
        bench.journal().doneOutside(attempt, number, (System.nanoTime() - begin) / 1_000_000);
    }

    /** Nothing can be set for it, and what its texts mean is known to its author only. */
    private static void tellSettings(Session session, RunningStep running) throws SQLException {
        String others = session
                .query(
                        MeaningSettings.differing(MeaningSettings.values()),
                        row -> row.getString(1) + " `" + row.getString(2) + "`")
                .stream()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            LOGGER.log(
                    Level.INFO,
                    running + ": runs with the settings of the connection, which differ from those of transactions: "
                            + others);
        }
    }

    private static String text(Settings settings, OutsideStep step) {
        return Secrets.removedFrom(step.sql(settings.quotedSchema()));
    }

    /** Its author has put it where nothing ends it; who is in its way is told. */
    @Override
    public boolean isEndedWhenBlocked() {
        return false;
    }

    @Override
    public boolean hasLeftTraces(
            Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, OutsideStep step)
            throws SQLException {
        return log.begunBefore(session, subject);
    }

    @Override
    public String remains(int number) {
        return "a part of what step " + number + " does may be in it, since it runs outside a transaction";
    }

    @Override
    public List<Remedy> waysOn(Attempt attempt, OutsideStep step) {
        if (step.isRepeatable()) {
            return List.of();
        }
        // of a migration that is nothing but such statements there is nothing to compare with the catalogue
        boolean isCompared = !attempt.steps().stream().allMatch(OutsideStep.class::isInstance);
        MigratorCall applied = isCompared ? MigratorCall.RESOLVE_APPLIED : MigratorCall.FORCE_RESOLVE_APPLIED;
        MigratorCall rolledBack =
                isCompared ? MigratorCall.RESOLVE_ROLLED_BACK : MigratorCall.FORCE_RESOLVE_ROLLED_BACK;
        List<Remedy> ways = new ArrayList<>();
        ways.add(sentence(
                advice(
                        "look what it has done; if all that the migration does is in the database, or you have made it so: "),
                applied.of(attempt.version())));
        ways.add(sentence(
                advice("if nothing of the migration is in the database, or you have removed it: "),
                rolledBack.of(attempt.version()),
                advice("; then run again")));
        ways.add(advice("if it does no harm to send it again: say .repeatable() behind the SQL, which does not make it"
                + " another migration, and run again"));
        if (!attempt.goesBack() && attempt.irreversible() == null) {
            ways.add(sentence(advice("or "), attempt.wayBack()));
        }
        return ways;
    }
}
