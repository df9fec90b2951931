package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;

/**
 * Where a setting of a connection comes from.
 *
 * @param name the parameter
 * @param source as {@code pg_settings} says
 * @param database the database, quoted
 * @param user the user who has connected, quoted
 * @see <a href="https://www.postgresql.org/docs/current/view-pg-settings.html">pg_settings</a>
 */
public record SettingOrigin(String name, String source, String database, String user) {

    /** Asks for a setting, outside a transaction, where Pawl has set nothing. */
    public static SettingOrigin of(Session session, String name) throws SQLException {
        List<SettingOrigin> found = session.read(
                "SELECT (SELECT s.source FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) "
                        + Quote.literal(name) + "), pg_catalog.current_database(), SESSION_USER",
                row -> new SettingOrigin(
                        name,
                        String.valueOf(row.getString(1)),
                        Quote.identifier(row.getString(2)),
                        Quote.identifier(row.getString(3))));
        return found.get(0);
    }

    /** Returns for example {@code for the database "shop"}. */
    public String words() {
        return switch (source) {
            case "database" -> "for the database " + database;
            case "user" -> "for the role " + user;
            case "database user" -> "for the role " + user + " in the database " + database;
            case "client" -> "by the driver or the URL when it connected";
            case "session" -> "by a SET on this connection";
            default -> "for the server";
        };
    }

    /**
     * Returns what to do about it.
     *
     * @param value what it has to be
     */
    public Remedy wayOut(String value) {
        String right = name + " TO " + (name.equals("search_path") ? value : Quote.shown(value));
        return switch (source) {
            case "database" ->
                sentence(
                        sql("ALTER DATABASE " + database + " RESET " + name),
                        advice(", or "),
                        sql("ALTER ROLE " + user + " IN DATABASE " + database + " SET " + right));
            case "user" ->
                sentence(
                        sql("ALTER ROLE " + user + " RESET " + name),
                        advice(", or "),
                        sql("ALTER ROLE " + user + " SET " + right));
            case "database user" -> sql("ALTER ROLE " + user + " IN DATABASE " + database + " RESET " + name);
            case "client" ->
                advice(
                        name.equals("TimeZone")
                                ? "run Pawl's JVM with -Duser.timezone=" + value + ": the driver passes its zone on"
                                : "take it out of the JDBC URL, or out of the properties of the connection");
            case "session" -> advice("let the pool, or who had the connection before, not SET it");
            default -> sql("ALTER ROLE " + user + " SET " + right);
        };
    }
}
