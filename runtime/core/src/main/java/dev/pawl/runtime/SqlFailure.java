package dev.pawl.runtime;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an {@link SQLException} means to people, read off its SQLSTATE. */
final class SqlFailure {

    static final String INSUFFICIENT_PRIVILEGE = "42501";

    private SqlFailure() {}

    /** Returns the message with PostgreSQL's detail and hint, and the SQLSTATE. */
    static String text(SQLException failure) {
        String state = failure.getSQLState();
        return Secrets.removedFromMessage(failure) + (state == null ? "" : "\nSQLSTATE " + state);
    }

    static boolean is(SQLException failure, String state) {
        return state.equals(failure.getSQLState());
    }

    /** There is no connection to be had. */
    static MigrationException noConnection(SQLException failure) {
        return new Explanation("cannot connect to the database")
                .fact(text(failure))
                .fix(wayToConnect(failure.getSQLState()))
                .exception(failure);
    }

    /** A statement of Pawl's own failed, or the connection broke. */
    static MigrationException ofOwnStatement(SQLException failure, Settings settings) {
        if (is(failure, INSUFFICIENT_PRIVILEGE)) {
            return noRights(failure, settings);
        }
        if (isConnectionLost(failure)) {
            return new Explanation("lost the connection to the database")
                    .fact(text(failure))
                    .fix("run it again; it goes on where it stopped")
                    .exception(failure);
        }
        return new Explanation("the database refused a statement of Pawl's own")
                .fact(text(failure))
                .fix("see what the database says; nothing is half recorded, so it can be run again")
                .exception(failure);
    }

    private static MigrationException noRights(SQLException failure, Settings settings) {
        return new Explanation("the user may not use the tables of Pawl in schema " + settings.quotedSchema())
                .fact(text(failure))
                .fix("GRANT USAGE ON SCHEMA " + settings.quotedSchema() + " and SELECT, INSERT, UPDATE ON"
                        + " schema_migrations, schema_migration_log, schema_migration_lease to the user")
                .fix("or run Pawl as the user who owns them")
                .exception(failure);
    }

    private static String wayToConnect(@Nullable String state) {
        String shown = state == null ? "" : state;
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

    private static boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
