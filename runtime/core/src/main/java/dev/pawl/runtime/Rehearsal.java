package dev.pawl.runtime;

import dev.pawl.runtime.DryRun.PlannedMigration;
import dev.pawl.runtime.DryRun.PlannedStep;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Says what {@link Upward} would send, and sends none of it. */
final class Rehearsal {

    private final Settings settings;
    private final Session session;
    private final TransactionSettings transactionSettings;

    Rehearsal(Settings settings, Session session) throws SQLException {
        this.settings = settings;
        this.session = session;
        this.transactionSettings = new TransactionSettings(settings, session.serverMajor());
    }

    DryRun plan() throws SQLException {
        PendingWork work = new Upward(settings, Scope.EXPANDING).work(session);
        Attempts attempts = new Attempts(session, settings);
        List<PlannedMigration> migrations = new ArrayList<>();
        for (Entry entry : work.entries()) {
            Upward.refuseContracting(entry, Scope.EXPANDING);
            migrations.add(planned(attempts.forward(entry)));
        }
        return new DryRun(preparation(migrations), migrations, work.waiting());
    }

    private List<String> preparation(List<PlannedMigration> migrations) throws SQLException {
        return migrations.isEmpty() ? List.of() : new Layout(settings).statements(session);
    }

    private PlannedMigration planned(Attempt attempt) {
        List<PlannedStep> steps = new ArrayList<>();
        int total = attempt.steps().size();
        for (int number = attempt.done() + 1; number <= total; number++) {
            steps.add(new PlannedStep(number, total, statements(attempt.steps().get(number - 1))));
        }
        return new PlannedMigration(attempt.migration(), steps);
    }

    private List<String> statements(Step step) {
        if (step instanceof ConcurrentStep concurrent) {
            return List.of(ConcurrentStepExecutor.statement(concurrent, settings.schema()));
        }
        List<String> statements = new ArrayList<>();
        statements.add(Session.BEGIN);
        if (step instanceof TransactionStep transaction) {
            statements.addAll(transactionSettings.of(transaction.timeout()));
        }
        statements.addAll(step.statements());
        statements.add("COMMIT");
        return statements;
    }
}
