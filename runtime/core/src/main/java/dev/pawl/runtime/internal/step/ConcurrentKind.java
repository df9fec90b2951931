package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.ConcurrentStep;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement outside any transaction of which the catalogue tells how far an earlier try came. */
final class ConcurrentKind implements StepKind<ConcurrentStep> {

    @Override
    public Class<ConcurrentStep> steps() {
        return ConcurrentStep.class;
    }

    @Override
    public List<String> sent(ConcurrentStep step, Settings settings, TransactionSettings transactionSettings) {
        return List.of(step.sql(settings.quotedSchema()));
    }

    @Override
    public @Nullable Explanation refusal(Workbench bench, Attempt attempt, int number, ConcurrentStep step) {
        return null;
    }

    @Override
    public void execute(Workbench bench, Attempt attempt, int number, ConcurrentStep step)
            throws SQLException, InterruptedException {
        new ConcurrentStepExecutor(bench).execute(attempt, number, step);
    }

    @Override
    public boolean isEndedWhenBlocked() {
        return true;
    }

    @Override
    public boolean hasLeftTraces(
            Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, ConcurrentStep step)
            throws SQLException {
        return log.startedBefore(session, subject, step.sql(settings.quotedSchema()))
                && ObjectState.read(session, settings, step) != ObjectState.before(step.action());
    }

    @Override
    public String remains(int number) {
        return "step " + number + " may have left something half done, which the next run clears away first";
    }

    @Override
    public List<Remedy> waysOn(Attempt attempt, ConcurrentStep step) {
        return List.of();
    }
}
