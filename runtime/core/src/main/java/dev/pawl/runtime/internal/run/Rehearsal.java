package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.ConnectionSchema;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Attempt;
import dev.pawl.runtime.internal.step.Preflight;
import dev.pawl.runtime.internal.step.StepKinds;
import dev.pawl.runtime.internal.step.StepMemory;
import dev.pawl.runtime.internal.step.TransactionSettings;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.DryRun.PlannedMigration;
import dev.pawl.runtime.report.DryRun.PlannedStep;
import dev.pawl.runtime.report.Obstacle;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Says what {@link Upward} and {@link Downward} would send and what is in their way, and sends none of it. */
public final class Rehearsal {

    private final Settings settings;
    private final Session session;
    private final TransactionSettings transactionSettings;

    public Rehearsal(Settings settings, Session session) throws SQLException {
        this.settings = settings;
        this.session = session;
        this.transactionSettings = new TransactionSettings(settings, session.serverMajor());
        new ConnectionSchema(settings).check(session);
    }

    public DryRun forward(Scope scope) throws SQLException {
        PendingWork work = new Upward(settings, scope).work(session);
        List<PlannedMigration> migrations =
                attempts(work).stream().map(this::planned).toList();
        return new DryRun(false, work.isOnFresh(), preparation(migrations), migrations, work.waiting());
    }

    public DryRun back(Downward downward) throws SQLException {
        List<PlannedMigration> migrations =
                downward.ways(session).stream().map(this::planned).toList();
        return new DryRun(true, false, List.of(), migrations, List.of());
    }

    public List<Obstacle> obstacles() throws SQLException, InterruptedException {
        Preflight preflight = new Preflight(session, settings, transactionSettings, new StepMemory());
        List<Obstacle> obstacles = new ArrayList<>();
        for (Attempt attempt : pending()) {
            obstacles.addAll(preflight.now(attempt));
        }
        return obstacles;
    }

    /** Some steps wait for all old transactions, whatever tables they use. */
    public List<Blocker> blockers() throws SQLException {
        List<Step> steps = pending().stream()
                .flatMap(attempt -> attempt.steps().stream().skip(attempt.done()))
                .toList();
        List<TableLock> locks =
                steps.stream().flatMap(step -> step.locks().stream()).distinct().toList();
        Blockers blockers = new Blockers(session, settings.schema());
        List<Blocker> found = new ArrayList<>(locks.isEmpty() ? List.of() : blockers.of(locks));
        if (steps.stream().anyMatch(Step::waitsForOldTransactions)) {
            blockers.of(List.of()).stream()
                    .filter(blocker -> found.stream().noneMatch(other -> other.pid() == blocker.pid()))
                    .forEach(found::add);
        }
        return found;
    }

    /** Ends a blocker, and nobody else. */
    public boolean end(int pid) throws SQLException {
        if (blockers().stream().noneMatch(blocker -> blocker.pid() == pid)) {
            return false;
        }
        try {
            return new Blockers(session, settings.schema()).end(pid);
        } catch (SQLException e) {
            if (!SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
            throw new Explanation(Reason.RIGHTS, "the user may not end pid " + pid)
                    .fact(SqlFailure.text(e))
                    .fix(
                            sql("GRANT pg_signal_backend TO " + Quote.identifier(session.user())),
                            advice("; only a superuser ends a superuser's session"))
                    .exception(e);
        }
    }

    private List<Attempt> pending() throws SQLException {
        return attempts(new Upward(settings, Scope.EVERYTHING).work(session));
    }

    private List<Attempt> attempts(PendingWork work) throws SQLException {
        Attempts attempts = new Attempts(session, settings);
        List<Attempt> forward = new ArrayList<>();
        for (Entry entry : work.entries()) {
            Upward.refuseContracting(entry, work.scope(), settings);
            forward.add(attempts.forward(entry));
        }
        return forward;
    }

    private List<String> preparation(List<PlannedMigration> migrations) throws SQLException {
        return migrations.isEmpty()
                ? List.of()
                : new Layout(settings).missing(session).statements();
    }

    private PlannedMigration planned(Attempt attempt) {
        List<PlannedStep> steps = new ArrayList<>();
        int total = attempt.steps().size();
        for (int number = attempt.done() + 1; number <= total; number++) {
            Step step = attempt.steps().get(number - 1);
            steps.add(
                    new PlannedStep(number, total, step, StepKinds.of(step).sent(step, settings, transactionSettings)));
        }
        return new PlannedMigration(attempt.migration(), steps);
    }
}
