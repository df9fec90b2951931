package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationReport.Action;
import dev.pawl.runtime.setting.Setting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits until somebody else has run what is pending. */
public final class Standby implements SessionWork<MigrationReport> {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Settings settings;
    private final Wait wait;

    public Standby(Settings settings) {
        this.settings = settings;
        this.wait = new Wait(settings.waitTimeout(), new GrowingPause(SHORTEST_PAUSE, LONGEST_PAUSE));
    }

    @Override
    public MigrationReport on(Session session) throws SQLException, InterruptedException {
        while (true) {
            String reason = reason(session);
            if (reason == null) {
                return new MigrationReport(Action.APPLIED, List.of(), List.of());
            }
            refuseAfterTimeout(reason);
            tell(reason);
            wait.pause();
        }
    }

    /** Returns what is waited for, or null; whoever migrates may make the schema too. */
    private @Nullable String reason(Session session) throws SQLException {
        try {
            PendingWork work = new Upward(settings, Scope.EXPANDING).left(session);
            return work == null ? null : reason(session, work);
        } catch (SQLException e) {
            if (SqlFailure.isOfMissingSchema(e)) {
                return "all migrations, and make the schema " + settings.quotedSchema();
            }
            throw e;
        }
    }

    private @Nullable String reason(Session session, PendingWork work) throws SQLException {
        List<Entry> unfinished = work.unfinished();
        if (unfinished.isEmpty()) {
            return work.isLeftToNewer() ? "what is left of a run on the fresh database" : null;
        }
        Entry first = unfinished.get(0);
        String text = first.label()
                + (unfinished.size() == 1 ? "" : " and " + (unfinished.size() - 1) + " more")
                + (work.isOnFresh() ? " on the fresh database" : "");
        if (first.row() == null) {
            return text;
        }
        LeaseHolder holder =
                new LeaseTable(settings.schema(), LeaseTable.MIGRATIONS, "", settings.leaseDuration()).holder(session);
        String error = first.recorded().error();
        return text + (holder == null ? "" : ", at work: " + holder) + (error == null ? "" : ", failed: " + error);
    }

    private void refuseAfterTimeout(String reason) {
        if (wait.isOver()) {
            throw new Explanation(Reason.PENDING, "nobody has run what is pending" + settings.waited("in"))
                    .fact(reason)
                    .fix("see why the job that migrates does not run, or has failed")
                    .fix(
                            advice("or raise "),
                            set(Setting.WAIT_TIMEOUT),
                            advice("; without one Pawl waits as long as it takes"))
                    .exception();
        }
    }

    private void tell(String reason) {
        if (wait.isNews(reason)) {
            LOGGER.log(Level.INFO, "waits for another process to run " + reason);
            settings.listeners().tell(listener -> listener.waitingForRunner(reason));
        }
    }
}
