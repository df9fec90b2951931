package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.LossCause;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.setting.Setting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The time in which there is no server to work on, from the loss of the connection, or the first try to get one, until
 * something has been achieved again. It is this time that is bounded, and not how often a run loses its connection.
 */
final class Outage {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** A connection that has held for so long has ended the outage, though nothing may have been finished meanwhile. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Settings settings;
    private final Wait wait;
    private int losses;
    private long connectedAt = System.nanoTime();

    /** Whether a standby is of no use, since something has to be written. */
    private boolean needsPrimary;

    private boolean metStandby = true;

    Outage(Settings settings) {
        this.settings = settings;
        this.wait = new Wait(settings.connectTimeout(), new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE));
    }

    /** There is a connection, of which is not known yet what it is good for. */
    void connected() {
        connectedAt = System.nanoTime();
    }

    /** Whether the connection that was lost now has held for so long that this is another outage. */
    boolean hasBeenOver() {
        return Duration.ofNanos(System.nanoTime() - connectedAt).compareTo(QUIET) >= 0;
    }

    /**
     * The connection was lost; throws that if there has been none for too long.
     *
     * @param isWriting whether it was used to write, which only a primary lets go on
     */
    void lost(SQLException failure, boolean isWriting) throws SQLException, InterruptedException {
        losses++;
        needsPrimary |= isWriting;
        if (losses > 1 && wait.isOver()) {
            throw failure;
        }
        String reason = SqlFailure.text(failure);
        if (wait.isNews(reason)) {
            LOGGER.log(
                    Level.WARNING,
                    "lost the connection, cut by " + LossCause.of(failure).culprit()
                            + "; connects again and looks what is done: " + reason);
        }
        settings.listeners().tell(listener -> listener.reconnecting(reason));
        if (losses > 1) {
            wait.pause();
        }
    }

    /**
     * A statement was refused as a standby refuses it; says whether it is worth looking for a primary. It is not if the
     * server that refused it was none.
     */
    boolean suspectsStandby() {
        boolean isWorthALook = metStandby;
        needsPrimary = true;
        metStandby = false;
        return isWorthALook;
    }

    /** Whether the session is good enough; if not it is closed, and time has passed. */
    boolean accepts(Session session) throws SQLException, InterruptedException {
        if (!needsPrimary || !isStandby(session)) {
            return true;
        }
        metStandby = true;
        session.close();
        if (!goesOn("a server that can be written to: this one is a standby")) {
            throw standby();
        }
        return false;
    }

    /** There is no connection to be had, or none that is good enough; says whether to try again. */
    boolean goesOn(String reason) throws InterruptedException {
        if (wait.isOver()) {
            return false;
        }
        if (wait.isNews(reason)) {
            LOGGER.log(Level.INFO, "waits for " + reason);
        }
        wait.pause();
        return true;
    }

    private static boolean isStandby(Session session) throws SQLException {
        try {
            return Boolean.TRUE.equals(
                    session.first("SELECT pg_catalog.pg_is_in_recovery()", row -> row.getBoolean(1)));
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private MigrationException standby() {
        Duration timeout = settings.connectTimeout();
        Explanation explanation = new Explanation(Reason.DATABASE, "the database can only be read: it is a standby");
        if (!timeout.isZero()) {
            explanation.fact("nobody promoted it in " + timeout.toSeconds() + " s");
        }
        return explanation
                .fix("connect to the primary server; with several servers in the URL,"
                        + " targetServerType=primary finds it")
                .fix(advice("or, if a fail-over takes longer, raise "), set(Setting.CONNECT_TIMEOUT))
                .exception();
    }
}
