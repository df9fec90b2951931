package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The settings of a session that end a statement, or the session, after some time, and where they come from. */
final class TimeoutSettings {

    /**
     * One that is set.
     *
     * @param name its name
     * @param value its value, as people write it
     * @param time its value
     * @param source where it comes from
     */
    record Setting(String name, String value, Duration time, String source) {

        /** Returns for example {@code lock_timeout = 50ms (of the role)}. */
        @Override
        public String toString() {
            return name + " = " + value + " (" + source + ")";
        }
    }

    private static final String QUERY = """
            SELECT s.name, current_setting(s.name) AS value, s.setting::bigint AS millis,
                   CASE s.source
                     WHEN 'user' THEN 'of the role' WHEN 'database' THEN 'of the database'
                     WHEN 'database user' THEN 'of the role in this database'
                     WHEN 'client' THEN 'of the connection, by its options'
                     WHEN 'session' THEN 'of the session, perhaps by a pooler'
                     ELSE 'of the server' END AS source
              FROM pg_catalog.pg_settings s
             WHERE s.name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout') AND s.setting <> '0'
             ORDER BY s.name""";

    private TimeoutSettings() {}

    /** Returns those that are set in a session, outside transactions. */
    static List<Setting> of(Session session) throws SQLException {
        return session.query(
                QUERY,
                row -> new Setting(
                        row.getString("name"),
                        row.getString("value"),
                        Duration.ofMillis(row.getLong("millis")),
                        row.getString("source")));
    }
}
