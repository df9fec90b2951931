package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseQueue;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.Wait;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Says for whom the lease is waited for, and ends a wait for nobody, which a runner would have bounded by itself. */
final class LeaseWatcher implements LeaseQueue.Watcher {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private static final String OPEN_TRANSACTION =
            "an open transaction that has changed schema_migrations or schema_migration_lease";

    private final Settings settings;
    private final Session session;
    private final Blockers blockers;
    private final String runner;
    private final Wait telling;

    LeaseWatcher(Settings settings, Session session, String runner) {
        this.settings = settings;
        this.session = session;
        this.blockers = new Blockers(session, settings.schema());
        this.runner = runner;
        this.telling = settings.lockPatience().begin();
    }

    @Override
    public void waitsFor(LeaseHolder holder) {
        tell(
                holder.owner().equals(runner)
                        ? "a statement of its own that still runs on the server: " + holder
                        : holder.toString());
    }

    @Override
    public void waitsForNobody(Duration time) throws SQLException {
        new Layout(settings).refuseNewer(session);
        List<Blocker> holders = blockers.ofOwnStatement(true);
        Duration deadline = settings.lockPatience().deadline();
        if (time.compareTo(deadline) >= 0) {
            throw new BlockedException(
                    "nobody has the lease, and still it could not be taken in " + deadline.toSeconds() + " s",
                    true,
                    holders,
                    null);
        }
        blockers.endIdle(holders, settings.lockPatience().endIdle(), "the lease of " + settings.quotedSchema());
        if (telling.isNews(holders.stream().map(Blocker::pid).toList())) {
            StringBuilder text = new StringBuilder(OPEN_TRANSACTION);
            holders.forEach(holder -> text.append("\n  ").append(holder));
            tell(text.toString());
        }
    }

    private void tell(String text) {
        LOGGER.log(Level.INFO, "waits for " + text);
        settings.listeners().tell(listener -> listener.waitingForRunner(text));
    }
}
