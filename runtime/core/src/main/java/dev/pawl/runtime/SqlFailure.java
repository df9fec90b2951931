package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What an {@link SQLException} means to people, read off its SQLSTATE. */
final class SqlFailure {

    static final String INSUFFICIENT_PRIVILEGE = "42501";
    static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String DEADLOCK_DETECTED = "40P01";
    /** The server ends the session of a client that hung in a transaction. */
    private static final String IDLE_TOO_LONG = "25P03";

    /** The class of states that say that something is not there, among others. */
    static final String OF_NAMES = "42";

    private static final String INVALID_SCHEMA_NAME = "3F000";
    /** The driver says so of a password or TLS that is missing. */
    private static final String CONNECTION_REJECTED = "08004";

    private static final String PROTOCOL_VIOLATION = "08P01";

    static final String READ_ONLY_TRANSACTION = "25006";

    private SqlFailure() {}

    /** Returns the message with PostgreSQL's detail and hint, and the SQLSTATE. */
    static String text(SQLException failure) {
        String state = failure.getSQLState();
        return Secrets.removedFromMessage(failure) + (state == null ? "" : "\nSQLSTATE " + state);
    }

    static boolean is(SQLException failure, String state) {
        return state.equals(failure.getSQLState());
    }

    /** The statement may succeed when it is tried again, since others will have given up their locks. */
    static boolean isLockNotGiven(SQLException failure) {
        return is(failure, LOCK_NOT_AVAILABLE) || is(failure, DEADLOCK_DETECTED);
    }

    /** A statement of the migration is not to blame, so that the same one may succeed another time. */
    static boolean isNotOfStatement(SQLException failure) {
        return isLockNotGiven(failure)
                || isConnectionLost(failure)
                || isOfStatementPooling(failure)
                || LeaseLostException.isMeantBy(failure)
                || HistoryWriter.isRowGone(failure);
    }

    /** Rows stood in the way: integrity constraint violations and data exceptions. */
    static boolean isOfData(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("23") || state.startsWith("22");
    }

    /** The server may be there in a moment: it starts, stops, or has no connection left. */
    static boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return (isConnectionLost(failure) && !is(failure, CONNECTION_REJECTED))
                || state.startsWith("53")
                || failure instanceof SQLTransientConnectionException;
    }

    /** There is no connection to be had. */
    static MigrationException noConnection(SQLException failure) {
        Explanation explanation =
                new Explanation(Reason.DATABASE, "cannot connect to the database").fact(text(failure));
        if (failure.getCause() instanceof UnknownHostException host) {
            explanation.fact("unknown host: " + host.getMessage());
        }
        return explanation.fix(wayToConnect(failure)).exception(failure);
    }

    /** A statement of Pawl's own failed, or the connection broke. */
    static MigrationException ofOwnStatement(SQLException failure, Settings settings) {
        if (isOfReplicationRole(failure)) {
            return noTriggers(failure);
        }
        if (is(failure, INSUFFICIENT_PRIVILEGE)) {
            return noRights(failure, settings);
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
            return new Explanation(Reason.DATABASE, "lost the connection to the database")
                    .fact(text(failure))
                    .fact("Pawl has connected again and gone on several times")
                    .fix("see the server's log, then run it again; it goes on where it stopped")
                    .exception(failure);
        }
        if (is(failure, READ_ONLY_TRANSACTION)) {
            return new Explanation(
                            Reason.DATABASE,
                            "the database can only be read: it is a standby, or its role may only read")
                    .fact(text(failure))
                    .fix("pass the data source of the primary server")
                    .exception(failure);
        }
        if (HistoryWriter.isRowGone(failure)) {
            return new Explanation(Reason.HISTORY, "a migration lost its row in schema_migrations while it ran")
                    .fact("nothing of this step has been committed")
                    .fix("see who deletes from that table; then put the row back, or undo by hand what the steps before"
                            + " have done")
                    .exception(failure);
        }
        return new Explanation(Reason.DATABASE, "the database refused a statement of Pawl's own")
                .fact(text(failure))
                .fix("see what the database says; nothing is half recorded, so it can be run again")
                .exception(failure);
    }

    /** The name of the parameter is in the message in any language. */
    static boolean isOfReplicationRole(SQLException failure) {
        return is(failure, INSUFFICIENT_PRIVILEGE)
                && String.valueOf(failure.getMessage()).contains(LocalSettings.REPLICATION_ROLE);
    }

    static MigrationException noTriggers(SQLException failure) {
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

    private static MigrationException noRights(SQLException failure, Settings settings) {
        return new Explanation(
                        Reason.RIGHTS, "the user may not use the tables of Pawl in schema " + settings.quotedSchema())
                .fact(text(failure))
                .fix("GRANT USAGE ON SCHEMA " + settings.quotedSchema() + " and SELECT, INSERT, UPDATE ON"
                        + " schema_migrations, schema_migration_log, schema_migration_lease to the user")
                .fix("or run Pawl as the user who owns them")
                .exception(failure);
    }

    /** What to do about a connection that is not to be had. */
    static String wayToConnect(SQLException failure) {
        String shown = String.valueOf(failure.getSQLState());
        if (String.valueOf(failure.getMessage()).contains("no password was provided")) {
            return "give the data source a password";
        }
        if (shown.equals(CONNECTION_REJECTED)) {
            return "see what the server says: who may connect, from where and whether with TLS is in its pg_hba.conf";
        }
        if (shown.startsWith("28")) {
            return "check the user name and the password of the data source, and pg_hba.conf";
        }
        if (shown.equals("3D000")) {
            return "create the database; Pawl only changes what is in it";
        }
        if (shown.startsWith("53")) {
            return "free connections on the server, or raise max_connections";
        }
        return "check that the server runs and can be reached, and the host and port of the data source";
    }

    static MigrationException noSchema(SQLException failure, Settings settings) {
        return new Explanation(Reason.DATABASE, "there is no schema " + settings.quotedSchema())
                .fact(text(failure))
                .fix("CREATE SCHEMA " + settings.quotedSchema() + ", owned by the user who runs the migrations")
                .fix("or name another one: Migrator.builder(dataSource).schema(...)")
                .exception(failure);
    }

    static boolean isOfMissingSchema(SQLException failure) {
        return is(failure, INVALID_SCHEMA_NAME);
    }

    /** PgBouncer says so with the state of a broken protocol, but would say the same again and again. */
    static boolean isOfStatementPooling(SQLException failure) {
        return is(failure, PROTOCOL_VIOLATION)
                && String.valueOf(failure.getMessage()).contains("statement pooling");
    }

    static boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && !isOfStatementPooling(failure)
                && (state.startsWith("08") || state.startsWith("57P") || state.equals(IDLE_TOO_LONG));
    }
}
