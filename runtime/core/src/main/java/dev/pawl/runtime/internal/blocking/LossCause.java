package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.failure.Remedy;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who cut a connection, as far as the driver, the pooler and the server say so, and what to do about it. */
public enum LossCause {
    /** The driver waited for an answer, and nothing comes while a statement works. */
    SOCKET_TIMEOUT(
            null,
            null,
            "`socketTimeout` of the JDBC driver, which counts while the server works and sends nothing",
            "let the connections of Pawl have no `socketTimeout`, or one that is longer than the step takes",
            true),
    QUERY_TIMEOUT_OF_POOLER(
            null,
            "query timeout",
            "`query_timeout` of PgBouncer",
            "let `query_timeout` of PgBouncer be 0 for Pawl, or connect Pawl to the server itself",
            true),
    /** PgBouncer 1.18 says {@code query_timeout} of a query that waits for a connection to the server as well. */
    QUERY_WAIT_TIMEOUT(
            null,
            "query_wait_timeout|query_timeout",
            "`query_wait_timeout` of PgBouncer: it had no connection to the server left, or got none",
            "let PgBouncer have more connections to the server, `default_pool_size`, or free those that are in use; its"
                    + " log says whether it reaches the server",
            false),
    IDLE_TRANSACTION_TIMEOUT(
            null,
            "idle transaction timeout",
            "`idle_transaction_timeout` of PgBouncer",
            "let `idle_transaction_timeout` of PgBouncer be 0 for Pawl, or connect Pawl to the server itself",
            true),
    TRANSACTION_TIMEOUT_OF_POOLER(
            null,
            "transaction timeout|transaction_timeout",
            "`transaction_timeout` of PgBouncer",
            "let `transaction_timeout` of PgBouncer be 0 for Pawl, or connect Pawl to the server itself",
            true),
    CLIENT_IDLE_TIMEOUT(
            null,
            "client_idle_timeout",
            "`client_idle_timeout` of PgBouncer",
            "let `client_idle_timeout` of PgBouncer be 0, or longer than Pawl's pauses, which are five seconds at most",
            false),
    /**
     * A transaction that did nothing for too long.
     *
     * @see <a href="https://www.postgresql.org/docs/current/runtime-config-client.html">Client Connection Defaults</a>
     */
    IDLE_IN_TRANSACTION(
            "25P03",
            null,
            "`idle_in_transaction_session_timeout` of the server",
            "see what stopped Pawl's process for that long: it sends one statement after the other",
            false),
    TRANSACTION_TIMEOUT(
            "25P04",
            null,
            "`transaction_timeout` of the server",
            "ALTER ROLE the user SET transaction_timeout TO 0",
            true),
    IDLE_SESSION(
            "57P05",
            null,
            "`idle_session_timeout` of the server",
            "ALTER ROLE the user SET idle_session_timeout TO 0, or longer than Pawl's pauses, which are five seconds at"
                    + " most",
            false),
    ADMINISTRATOR(
            "57P01",
            null,
            "an administrator: `pg_terminate_backend`, a script that ends long statements, or a server that stopped",
            "see the server's log for who ended it, and spare Pawl's user",
            false),
    CRASH("57P02", null, "a crash of the server", "see the server's log for what has crashed", false),
    STARTING("57P03", null, "the server, which starts, stops or recovers", "see the server's log", false),
    DROPPED("57P04", null, "whoever dropped the database", "see who did", false),
    /** The other end has gone without a word. */
    UNKNOWN(
            null,
            null,
            "somebody who does not say so: a crash of the server, or a proxy, load balancer or firewall that cuts"
                    + " connections on which nothing is sent",
            "see the server's log; `tcpKeepAlive=true` in the URL helps against who cuts silent connections",
            false);

    private final @Nullable String state;
    private final @Nullable Pattern words;
    private final String culprit;
    private final String remedy;
    private final boolean timeOut;

    LossCause(@Nullable String state, @Nullable String words, String culprit, String remedy, boolean timeOut) {
        this.state = state;
        this.words = words == null ? null : Pattern.compile(words);
        this.culprit = culprit;
        this.remedy = remedy;
        this.timeOut = timeOut;
    }

    /** What the failure says; PgBouncer has words for it, which it never translates, and one SQLSTATE for all. */
    public static LossCause of(SQLException failure) {
        if (isSocketTimeout(failure)) {
            return SOCKET_TIMEOUT;
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        for (LossCause cause : values()) {
            if (cause.state != null && cause.state.equals(failure.getSQLState())) {
                return cause;
            }
            if (cause.words != null
                    && SqlFailure.PROTOCOL_VIOLATION.equals(failure.getSQLState())
                    && cause.words.matcher(message).find()) {
                return cause;
            }
        }
        return UNKNOWN;
    }

    /** Returns who it was. */
    public String culprit() {
        return culprit;
    }

    /** Returns what to do about it. */
    Remedy remedy() {
        return Remedy.advice(remedy);
    }

    /** Whether the same statement will be cut off again after the same time. */
    boolean isTimeOut() {
        return timeOut;
    }

    private static boolean isSocketTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
