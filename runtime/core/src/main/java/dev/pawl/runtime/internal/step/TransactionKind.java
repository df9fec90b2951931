package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that commit together with the record that they are done. */
final class TransactionKind implements StepKind<TransactionStep> {

    @Override
    public Class<TransactionStep> steps() {
        return TransactionStep.class;
    }

    @Override
    public List<String> sent(TransactionStep step, Settings settings, TransactionSettings transactionSettings) {
        List<String> statements = new ArrayList<>();
        statements.add(Session.BEGIN);
        statements.addAll(transactionSettings.of(step.timeout()).shown());
        statements.addAll(step.shown());
        statements.add("COMMIT");
        return statements;
    }

    @Override
    public @Nullable Explanation refusal(Workbench bench, Attempt attempt, int number, TransactionStep step) {
        return null;
    }

    @Override
    public void execute(Workbench bench, Attempt attempt, int number, TransactionStep step)
            throws SQLException, InterruptedException {
        bench.journal().announce(attempt, number);
        new TransactionStepExecutor(bench).execute(attempt, number, step);
    }

    /** It ends itself, by its timeouts. */
    @Override
    public boolean isEndedWhenBlocked() {
        return false;
    }

    @Override
    public boolean hasLeftTraces(
            Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, TransactionStep step) {
        return false;
    }

    @Override
    public String remains(int number) {
        return "nothing of step " + number + " is in it";
    }

    @Override
    public List<Remedy> waysOn(Attempt attempt, TransactionStep step) {
        return List.of();
    }
}
