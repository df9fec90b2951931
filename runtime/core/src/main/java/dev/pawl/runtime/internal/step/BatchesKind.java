package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.batches.BatchKey;
import dev.pawl.runtime.internal.batches.BatchProgress;
import dev.pawl.runtime.internal.batches.BatchRoute;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of many rows that is done a batch at a time, each with the record how far it has come. */
final class BatchesKind implements StepKind<BatchesStep> {

    @Override
    public Class<BatchesStep> steps() {
        return BatchesStep.class;
    }

    /** By hand it is one statement. */
    @Override
    public List<String> sent(BatchesStep step, Settings settings, TransactionSettings transactionSettings) {
        List<String> statements = new ArrayList<>();
        statements.add(Session.BEGIN);
        statements.addAll(
                transactionSettings.of(TransactionStep.Timeout.PATIENT).shown());
        statements.addAll(step.shown());
        statements.add("COMMIT");
        return statements;
    }

    @Override
    public @Nullable Explanation refusal(Workbench bench, Attempt attempt, int number, BatchesStep step)
            throws SQLException {
        if (BatchKey.of(bench.session(), bench.settings(), step) == null) {
            return refused(
                            attempt,
                            number,
                            "there is no index of `" + step.table() + "` along which it could go",
                            "it goes along the primary key, or a unique index that has all rows, of just these columns in this order: "
                                    + names(step.key()))
                    .fix("make such an index, none of whose columns can be null, and run again");
        }
        BatchProgress progress =
                BatchProgress.kept(bench.session(), bench.journal().kept(attempt));
        BatchRoute route = route(attempt, step, bench.settings());
        return progress == null
                        || !progress.route().way().equals(route.way())
                        || progress.route().equals(route)
                ? null
                : refused(
                                attempt,
                                number,
                                "it was begun along another key",
                                "it has gone along " + names(progress.route().key())
                                        + " so far, and would now go along " + names(step.key()))
                        .fix("finish it with the version of the application that began it");
    }

    static BatchRoute route(Attempt attempt, BatchesStep step, Settings settings) {
        return new BatchRoute(attempt.direction().word(), settings.quoted(step.table()), step.key());
    }

    private static Explanation refused(Attempt attempt, int number, String why, String fact) {
        return new Explanation(
                        Reason.STEP,
                        attempt.migration().label() + " stops at "
                                + attempt.running(number).position() + ": " + why)
                .fact(fact)
                .fact(StepFailure.inDatabase(number - 1) + "nothing was sent now");
    }

    private static String names(List<String> columns) {
        return "`" + String.join("`, `", columns) + "`";
    }

    @Override
    public void execute(Workbench bench, Attempt attempt, int number, BatchesStep step)
            throws SQLException, InterruptedException {
        BatchKey key = BatchKey.of(bench.session(), bench.settings(), step);
        if (key == null) {
            throw new IllegalStateException("there is no key of " + step.table() + " any more");
        }
        new BatchesStepExecutor(bench, attempt, number, step, key).execute();
    }

    /** It ends itself, by its timeouts. */
    @Override
    public boolean isEndedWhenBlocked() {
        return false;
    }

    @Override
    public boolean hasLeftTraces(
            Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, BatchesStep step)
            throws SQLException {
        return log.begunBefore(session, subject);
    }

    @Override
    public String remains(int number) {
        return "the batches of step " + number + " that were done are in it";
    }

    @Override
    public List<Remedy> waysOn(Attempt attempt, BatchesStep step) {
        return List.of();
    }
}
