package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.RunningStep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question that is asked in a transaction that only reads, and refuses its step if the answer is not as expected. */
final class CheckKind implements StepKind<CheckStep> {

    /** A question waits for those only who lock out readers, and behind it wait only others who would. */
    private static final Duration LOCK_TIMEOUT = Duration.ofMillis(500);

    @Override
    public Class<CheckStep> steps() {
        return CheckStep.class;
    }

    @Override
    public List<String> sent(CheckStep step, Settings settings, TransactionSettings transactionSettings) {
        List<String> statements = new ArrayList<>();
        statements.add(Session.BEGIN);
        statements.addAll(settings(transactionSettings).shown());
        statements.addAll(step.sql());
        statements.add("COMMIT");
        return statements;
    }

    private static LocalSettings settings(TransactionSettings transactionSettings) {
        return transactionSettings
                .of(TransactionStep.Timeout.PATIENT)
                .with("lock_timeout", String.valueOf(LOCK_TIMEOUT.toMillis()))
                .with("transaction_read_only", "on");
    }

    @Override
    public @Nullable Explanation refusal(Workbench bench, Attempt attempt, int number, CheckStep step)
            throws SQLException, InterruptedException {
        String answer = answer(bench, attempt.running(number), step);
        if (Objects.equals(answer, step.expected())) {
            return null;
        }
        Explanation explanation = new Explanation(Reason.OBSTACLE, step.message())
                .fact(attempt.migration().label() + " stops at "
                        + attempt.running(number).position() + ", which checks that")
                .fact("question: " + Secrets.removedFrom(step.question().sql().strip()))
                .fact((answer == null ? "there is no answer" : "the answer is `" + answer + "`") + ", expected is `"
                        + step.expected() + "`")
                .fact(StepFailure.inDatabase(number - 1)
                        + (number == 1 ? "nothing of the migration is in the database" : "nothing else of it is"))
                .fix("make it so and run again; it goes on with this question");
        return attempt.goesBack()
                ? explanation
                : explanation.fix(
                        advice("or "),
                        number == 1 ? advice("edit the migration, since nothing of it was run") : attempt.wayBack());
    }

    /** More than one row or column is refused by the server. */
    private static @Nullable String answer(Workbench bench, RunningStep running, CheckStep step)
            throws SQLException, InterruptedException {
        String query = "SELECT (\n" + step.question().sql().strip() + "\n)::text";
        List<@Nullable String> answers = new ArrayList<>();
        LockRequest request = new LockRequest(running.toString(), Manner.QUESTION, List.of());
        LockQueue.besidesSteps(
                        bench.settings(),
                        bench.session(),
                        request,
                        bench.settings().lockPatience()::begin)
                .run(locking -> {
                    answers.clear();
                    FailedStatementException.run(query, () -> ask(bench, query, answers));
                });
        return answers.get(0);
    }

    private static void ask(Workbench bench, String query, List<@Nullable String> answers) throws SQLException {
        new LongTransaction(bench.session(), bench.memory())
                .run(settings(bench.transactionSettings()), List.of(), () -> {
                    answers.add(bench.session().first(query, row -> row.getString(1)));
                    return List.of();
                });
    }

    /** It has been asked, or it would have been refused. */
    @Override
    public void execute(Workbench bench, Attempt attempt, int number, CheckStep step) throws SQLException {
        bench.journal().announce(attempt, number);
        bench.journal().doneOutside(attempt, number, 0);
    }

    @Override
    public boolean isEndedWhenBlocked() {
        return false;
    }

    @Override
    public boolean hasLeftTraces(
            Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, CheckStep step) {
        return false;
    }

    @Override
    public String remains(int number) {
        return "step " + number + " changes nothing";
    }

    @Override
    public List<Remedy> waysOn(Attempt attempt, CheckStep step) {
        return List.of();
    }
}
