package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Runner;
import dev.pawl.runtime.report.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks and changes nothing. */
public final class Inspection {

    private static final int SHOWN = 20;

    private final Settings settings;
    private final Session session;

    public Inspection(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /** How every migration stands. */
    public Status status() throws SQLException {
        Comparison comparison = Comparison.read(settings, session);
        LeaseHolder holder = holder(comparison);
        boolean atWork = holder != null && holder.alive();
        WaitingTimes times = WaitingTimes.read(settings, session, comparison);
        List<MigrationStatus> migrations = comparison.entries().stream()
                .map(entry -> status(entry, state(comparison.state(entry), atWork), times.of(entry)))
                .toList();
        return new Status(migrations, holder == null ? null : Runner.of(holder), comparison.isFresh());
    }

    /** Throws if an application must not start on this database as it is. */
    public void validate() throws SQLException {
        PendingWork work = new Upward(settings, Scope.EXPANDING).left(session);
        if (work == null) {
            return;
        }
        List<Entry> pending = work.unfinished();
        if (!pending.isEmpty()) {
            throw notApplied(pending, work).exception();
        }
        if (work.isLeftToNewer()) {
            throw new Explanation(Reason.PENDING, "a run on the fresh database has not come to its end")
                    .fact(
                            "all that this application has is applied, but the run was to do more: what it goes on with is"
                                    + " run in version order, as if nobody used the database")
                    .fix(
                            advice("let the version of the application that began it finish it: "),
                            MigratorCall.UP.asRemedy())
                    .fix(advice("or end it here, with this version: "), MigratorCall.UP.asRemedy())
                    .exception();
        }
    }

    private static Explanation notApplied(List<Entry> pending, PendingWork work) {
        Explanation explanation = new Explanation(
                Reason.PENDING,
                pending.size() + (pending.size() == 1 ? " migration is" : " migrations are") + " not applied");
        explanation.facts(pending.stream().map(Entry::label).toList(), SHOWN);
        return work.isOnFresh()
                ? explanation
                        .fact("the database is fresh: everything runs in version order, contracting migrations too")
                        .fix(advice("run them: "), MigratorCall.UP.asRemedy())
                : explanation
                        .fix(advice("run them: "), MigratorCall.UP.asRemedy())
                        .fix(advice("or, if a contracting one was begun: "), MigratorCall.CONTRACT.asRemedy());
    }

    /** Who holds the lease, if it matters. */
    private @Nullable LeaseHolder holder(Comparison comparison) throws SQLException {
        return comparison
                        .in(MigrationState.RUNNING, MigrationState.ROLLING_BACK)
                        .isEmpty()
                ? null
                : new LeaseTable(settings.schema(), LeaseTable.MIGRATIONS, "", settings.leaseDuration())
                        .holder(session);
    }

    private static MigrationState state(MigrationState state, boolean atWork) {
        return state == MigrationState.RUNNING && !atWork ? MigrationState.INTERRUPTED : state;
    }

    private static MigrationStatus status(Entry entry, MigrationState state, @Nullable Instant waitingSince) {
        RegisteredMigration migration = entry.migration();
        HistoryRow row = entry.isRecorded() ? entry.row() : null;
        return new MigrationStatus(
                entry.version(),
                migration == null ? null : migration.name(),
                migration == null ? entry.recorded().description() : migration.description(),
                migration == null ? phase(entry.recorded().phase()) : migration.phase(),
                state,
                row == null ? 0 : row.stepsDone(),
                row == null ? 0 : row.stepsTotal(),
                row == null ? null : row.appliedAt(),
                row == null ? null : row.appliedBy(),
                row == null ? null : row.error(),
                waitingSince,
                migration != null && migration.contracted());
    }

    private static @Nullable Phase phase(@Nullable String recorded) {
        return recorded == null ? null : Phase.valueOf(recorded.toUpperCase(Locale.ROOT));
    }
}
