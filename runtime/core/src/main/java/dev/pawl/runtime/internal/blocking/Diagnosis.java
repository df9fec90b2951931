package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;

import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What can be said of the failure of a step beyond what the server has said, for somebody who reads it at night.
 *
 * @param facts what else is known
 * @param remedies what to do about the cause
 */
public record Diagnosis(List<String> facts, List<Remedy> remedies) {

    /** The client measures a little more than the server, and a clock may be a little off. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    /** Asks the session, as far as it still answers, what is set for it. */
    public static Diagnosis of(SQLException failure, Session session) {
        SQLException cause = failure instanceof FailedStatementException statement ? statement.failure() : failure;
        if (cause instanceof CutOffException cut) {
            return new Diagnosis(List.of(), List.of(cut.remedy()));
        }
        if (cause instanceof BlockedException blocked) {
            return new Diagnosis(List.of(), WaysPast.of(blocked.blockers()));
        }
        if (failure instanceof FailedStatementException statement && SqlFailure.is(cause, SqlFailure.QUERY_CANCELED)) {
            return ofCancellation(statement.worked(), session);
        }
        Remedy wayOut = WaysOut.of(cause);
        return new Diagnosis(List.of(), wayOut == null ? List.of() : List.of(wayOut));
    }

    /** The server says the same of a time-out and of a cancellation; how long it took tells them apart. */
    private static Diagnosis ofCancellation(Duration worked, Session session) {
        try {
            Duration ofDriver = session.queryTimeout();
            if (isReached(ofDriver, worked)) {
                return new Diagnosis(
                        List.of("`queryTimeout` of the JDBC driver, which is " + ofDriver.toSeconds() + " s, ended it"),
                        List.of(advice(
                                "let the connections of Pawl have no `queryTimeout`, or one that is longer than the"
                                        + " step takes")));
            }
            for (TimeoutSettings.Setting setting : TimeoutSettings.of(session)) {
                if (setting.name().equals("statement_timeout") && isReached(setting.time(), worked)) {
                    return new Diagnosis(
                            List.of(setting + ": ended it"),
                            List.of(sentence(
                                    advice("let Pawl have none: "),
                                    setting.origin().wayOut("0"))));
                }
            }
        } catch (SQLException e) {
            // What the step failed of is more important.
            return new Diagnosis(List.of(), List.of());
        }
        return new Diagnosis(
                List.of("somebody cancelled it, as pg_cancel_backend does"),
                List.of(advice("see the server's log for who it was")));
    }

    private static boolean isReached(Duration limit, Duration worked) {
        return !limit.isZero() && worked.plus(TOLERANCE).compareTo(limit) >= 0;
    }
}
