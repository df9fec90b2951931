package dev.pawl.runtime.internal.settings;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.GivenPath;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.setting.Setting;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a connection that is meant for another schema than the one in which migrations would run. */
public final class ConnectionSchema {

    /** How a migrator came to its schema. */
    public enum Choice {
        /** Nobody has named one. */
        DEFAULT,
        /** It was named for this migrator. */
        NAMED,
        /** It is one of many for which the same connections are used. */
        OF_FLEET
    }

    private record Found(String path, String source, boolean fresh) {}

    private final Settings settings;

    public ConnectionSchema(Settings settings) {
        this.settings = settings;
    }

    /** Asks the connection. One statement. */
    public void check(Session session) throws SQLException {
        if (settings.choice() == Choice.OF_FLEET) {
            return;
        }
        List<Found> found = session.read(
                "SELECT s.setting, s.source, pg_catalog.to_regclass("
                        + Quote.literal(settings.quotedSchema() + ".schema_migrations")
                        + ") IS NULL FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) 'search_path'",
                row -> new Found(row.getString(1), row.getString(2), row.getBoolean(3)));
        for (Found each : found) {
            if (each.source().equals("client")) {
                refuseOther(each.path());
            } else if (each.source().equals("session") && each.fresh() && settings.choice() == Choice.DEFAULT) {
                refuseSet(each.path());
            }
        }
    }

    /**
     * Refuses the path with which the connection was opened if another schema is meant by it.
     *
     * @param given the path, or null if none was named
     */
    public void refuseOther(@Nullable String given) {
        if (given != null && isOther(given)) {
            throw explanation(given, "currentSchema or options of the JDBC URL have set it")
                    .fix("or, if " + settings.quotedSchema() + " is meant, leave it out of the URL that Pawl uses"
                            + (settings.choice() == Choice.NAMED ? ", or name both schemas in it" : ""))
                    .exception();
        }
    }

    /** Of a pool that sets it for every connection, nothing is known in the server; nor whether it was a pool. */
    private void refuseSet(String path) {
        if (isOther(path)) {
            throw explanation(
                            path,
                            "a SET on this connection has set it, such as the pool's schema or initial SQL; and "
                                    + settings.quotedSchema() + " has no history yet")
                    .fix(
                            advice("or say so if " + settings.quotedSchema() + " is meant: "),
                            set(Setting.SCHEMA, settings.schema()))
                    .exception();
        }
    }

    private boolean isOther(String path) {
        List<String> schemas = GivenPath.schemas(path);
        if (schemas.isEmpty() || settings.choice() == Choice.OF_FLEET) {
            return false;
        }
        return settings.choice() == Choice.NAMED
                ? !schemas.contains(settings.schema())
                : !schemas.get(0).equals(settings.schema());
    }

    private Explanation explanation(String path, String origin) {
        String meant = GivenPath.schemas(path).get(0);
        return new Explanation(
                        Reason.USAGE,
                        "the connection is for schema " + Quote.identifier(meant) + ", and migrations would run in "
                                + settings.quotedSchema())
                .fact("search_path is `" + path + "`: " + origin)
                .fix(advice("if " + Quote.identifier(meant) + " is meant, name it: "), set(Setting.SCHEMA, meant));
    }
}
