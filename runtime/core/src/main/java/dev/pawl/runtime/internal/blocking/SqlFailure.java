package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;
import static dev.pawl.runtime.failure.Remedy.set;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.jdbc.CallersTransactionException;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.setting.Setting;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What an {@link SQLException} means to people, read off its SQLSTATE. */
public final class SqlFailure {

    public static final String INSUFFICIENT_PRIVILEGE = "42501";
    static final String LOCK_NOT_AVAILABLE = "55P03";

    public static final String QUERY_CANCELED = "57014";

    /** The server ends the session of a client that hung in a transaction, or whose transaction lasts too long. */
    private static final Set<String> ENDS_SESSION = Set.of("25P03", "25P04");

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    /** The class of states that say that something is not there, among others. */
    public static final String OF_NAMES = "42";

    private static final String INVALID_SCHEMA_NAME = "3F000";
    /** The driver says so of a password or TLS that is missing. */
    private static final String CONNECTION_REJECTED = "08004";

    private static final String CANNOT_CONNECT = "08001";

    static final String PROTOCOL_VIOLATION = "08P01";

    public static final String READ_ONLY_TRANSACTION = "25006";

    private SqlFailure() {}

    /** Returns the message with PostgreSQL's detail and hint, and the SQLSTATE. */
    public static String text(SQLException failure) {
        String state = failure.getSQLState();
        return Secrets.removedFromMessage(failure) + (state == null ? "" : "\nSQLSTATE " + state);
    }

    public static boolean is(SQLException failure, String state) {
        return state.equals(failure.getSQLState());
    }

    /** A statement of the migration is not to blame, so that the same one may succeed another time. */
    public static boolean isNotOfStatement(SQLException failure) {
        return Disturbance.isCertain(failure) || isOfRun(failure);
    }

    /** The run cannot go on, or not with this connection, whatever the step is. */
    public static boolean isOfRun(SQLException failure) {
        return isConnectionLost(failure)
                || isOfStatementPooling(failure)
                || LeaseLostException.isMeantBy(failure)
                || HistoryWriter.isRowGone(failure)
                || (failure instanceof BlockedException blocked && blocked.isOfOwnStatement());
    }

    /** Rows stood in the way: integrity constraint violations and data exceptions. */
    public static boolean isOfData(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("23") || state.startsWith("22");
    }

    /** The server may be there in a moment: it starts, stops, or has no connection left. */
    public static boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return (isConnectionLost(failure) && !is(failure, CONNECTION_REJECTED))
                || state.startsWith("53")
                || failure instanceof SQLTransientConnectionException;
    }

    /**
     * Whether a standby says so of a statement that writes, or of the beginning of its transaction; others may say so
     * too.
     */
    public static boolean mayBeOfStandby(SQLException failure) {
        return is(failure, READ_ONLY_TRANSACTION) || is(failure, FEATURE_NOT_SUPPORTED);
    }

    /** It is somebody else's transaction. */
    public static MigrationException callersTransaction(CallersTransactionException failure) {
        return new Explanation(
                        Reason.USAGE, "the data source hands out a connection on which a transaction is open already")
                .fact("Pawl begins and ends transactions of its own, and would end that one too; nothing of it was"
                        + " changed")
                .fix("call Pawl outside that transaction, before it begins")
                .fix("or pass the data source itself, and not one that takes part in transactions, such as"
                        + " TransactionAwareDataSourceProxy")
                .exception(failure);
    }

    /** There is no connection to be had. */
    public static MigrationException noConnection(SQLException failure, Settings settings) {
        Explanation explanation =
                new Explanation(Reason.DATABASE, "cannot connect to the database").fact(text(failure));
        Duration timeout = settings.connectTimeout();
        if (isPassing(failure) && !timeout.isZero()) {
            explanation.fact("Pawl has tried for " + timeout.toSeconds() + " s");
        }
        if (failure.getCause() instanceof UnknownHostException host) {
            explanation.fact("unknown host: " + host.getMessage());
        }
        String impatience = impatience(failure, settings.dataSource());
        if (impatience != null) {
            explanation.fact(impatience);
        }
        return explanation.fix(wayToConnect(failure)).exception(failure);
    }

    /** The driver says of its time-outs only that they have passed. */
    private static @Nullable String impatience(SQLException failure, DataSource dataSource) {
        if (LossCause.of(failure) == LossCause.SOCKET_TIMEOUT) {
            return "the server did not answer within `connectTimeout` or `socketTimeout` of the JDBC driver";
        }
        try {
            int seconds = dataSource.getLoginTimeout();
            return seconds > 0 && failure.getCause() == null && is(failure, CANNOT_CONNECT)
                    ? "the data source allows " + seconds + " s for it, by `loginTimeout`"
                    : null;
        } catch (SQLException | RuntimeException e) {
            return null;
        }
    }

    /** A statement of Pawl's own failed, or the connection broke. */
    public static MigrationException ofOwnStatement(SQLException failure, Settings settings) {
        if (isOfReplicationRole(failure)) {
            return noTriggers(failure);
        }
        if (failure instanceof BlockedException blocked) {
            return new Explanation(
                            Reason.BLOCKED,
                            "others have locked the tables of Pawl in schema " + settings.quotedSchema())
                    .fact(text(failure))
                    .blockers(blocked.blockers())
                    .fixes(WaysPast.of(blocked.blockers()))
                    .exception(failure);
        }
        if (isOfMissingSchema(failure)) {
            return noSchema(failure, settings);
        }
        if (isOfStatementPooling(failure)) {
            return new Explanation(Reason.DATABASE, "the pooler in front of the database does not allow transactions")
                    .fact(text(failure))
                    .fix("let it pool transactions or sessions: pool_mode = transaction in PgBouncer")
                    .fix("or connect to the server itself")
                    .exception(failure);
        }
        if (isConnectionLost(failure)) {
            LossCause cause = LossCause.of(failure);
            return new Explanation(Reason.DATABASE, "lost the connection to the database")
                    .fact(text(failure))
                    .fact("cut by " + cause.culprit())
                    .fact("Pawl has connected again several times, and got nothing done for "
                            + settings.connectTimeout().toSeconds() + " s")
                    .fix(cause.remedy())
                    .fix(
                            advice("then run it again, it goes on where it stopped; how long Pawl tries: "),
                            set(Setting.CONNECT_TIMEOUT))
                    .exception(failure);
        }
        if (is(failure, READ_ONLY_TRANSACTION)) {
            return new Explanation(
                            Reason.DATABASE,
                            "the database can only be read: it is a standby, or its role may only read")
                    .fact(text(failure))
                    .fix(advice("connect to the primary server: "), ConnectionPart.ADDRESS.asRemedy())
                    .exception(failure);
        }
        if (HistoryWriter.isRowGone(failure)) {
            return new Explanation(Reason.HISTORY, "a migration lost its row in schema_migrations while it ran")
                    .fact("nothing of this step has been committed")
                    .fix("see who deletes from that table; then put the row back, or undo by hand what the steps before"
                            + " have done")
                    .exception(failure);
        }
        Remedy wayOut = WaysOut.of(failure);
        return new Explanation(Reason.DATABASE, "the database refused a statement of Pawl's own")
                .fact(text(failure))
                .fix(wayOut == null ? advice("see what the database says") : wayOut)
                .fix("then run it again, since nothing is half recorded")
                .exception(failure);
    }

    /** The name of the parameter is in the message in any language. */
    public static boolean isOfReplicationRole(SQLException failure) {
        return is(failure, INSUFFICIENT_PRIVILEGE)
                && String.valueOf(failure.getMessage()).contains(LocalSettings.REPLICATION_ROLE);
    }

    public static MigrationException noTriggers(SQLException failure) {
        return new Explanation(
                        Reason.DATABASE,
                        "foreign keys are not checked on this connection: session_replication_role is replica")
                .fact("what migrations insert and delete would break references, and no trigger would fire")
                .fact("only a superuser may set it back, or who was granted to")
                .fact(text(failure))
                .fix(
                        "ALTER ROLE the user RESET session_replication_role; or, where it is set for the database or the server:"
                                + " ALTER ROLE the user SET session_replication_role TO origin")
                .exception(failure);
    }

    /** What to do about a connection that is not to be had. */
    public static Remedy wayToConnect(SQLException failure) {
        String shown = String.valueOf(failure.getSQLState());
        if (shown.equals(PROTOCOL_VIOLATION) && LossCause.of(failure) != LossCause.UNKNOWN) {
            return LossCause.of(failure).remedy();
        }
        if (String.valueOf(failure.getMessage()).contains("no password was provided")) {
            return ConnectionPart.PASSWORD.asRemedy();
        }
        if (shown.equals(CONNECTION_REJECTED)) {
            return advice(
                    "see what the server says: who may connect, from where and whether with TLS is in its pg_hba.conf");
        }
        if (shown.startsWith("28")) {
            return sentence(
                    ConnectionPart.USER.asRemedy(), advice("; the server's pg_hba.conf says how it checks them"));
        }
        if (shown.equals("3D000")) {
            return advice("create the database; Pawl only changes what is in it");
        }
        if (shown.startsWith("53")) {
            return advice("free connections on the server, or raise max_connections");
        }
        return sentence(advice("see that the server runs and can be reached, and "), ConnectionPart.ADDRESS.asRemedy());
    }

    public static MigrationException noSchema(SQLException failure, Settings settings) {
        return new Explanation(Reason.DATABASE, "there is no schema " + settings.quotedSchema())
                .fact(text(failure))
                .fix(
                        sql("CREATE SCHEMA " + settings.quotedSchema()),
                        advice(", owned by the user who runs the migrations"))
                .fix(advice("or name another one: "), set(Setting.SCHEMA))
                .exception(failure);
    }

    public static boolean isOfMissingSchema(SQLException failure) {
        return is(failure, INVALID_SCHEMA_NAME);
    }

    /** PgBouncer says so with the state of a broken protocol, but would say the same again and again. */
    static boolean isOfStatementPooling(SQLException failure) {
        return is(failure, PROTOCOL_VIOLATION)
                && String.valueOf(failure.getMessage()).contains("statement pooling");
    }

    public static boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && !isOfStatementPooling(failure)
                && (state.startsWith("08") || state.startsWith("57P") || ENDS_SESSION.contains(state));
    }
}
