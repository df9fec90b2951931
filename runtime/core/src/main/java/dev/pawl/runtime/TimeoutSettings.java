package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The settings of a session that end a statement after some time, and where they come from. */
final class TimeoutSettings {

    private static final Set<String> NAMES = Set.of("lock_timeout", "statement_timeout", "transaction_timeout");

    /**
     * One that is set.
     *
     * @param name its name
     * @param time its value
     * @param source where it comes from, as {@code pg_settings} says it
     */
    record Setting(String name, Duration time, String source) {

        /** Returns for example {@code lock_timeout = 50ms (of the role)}. */
        @Override
        public String toString() {
            long millis = time.toMillis();
            return name + " = " + (millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms") + " (" + origin() + ")";
        }

        private String origin() {
            return switch (source) {
                case "user" -> "of the role";
                case "database" -> "of the database";
                case "database user" -> "of the role in this database";
                case "client" -> "of the connection, by its options";
                case "session" -> "of the session, perhaps by a pooler";
                default -> "of the server";
            };
        }
    }

    private TimeoutSettings() {}

    /** Returns those that are set in a session outside transactions, and so are asked for outside one. */
    static List<Setting> of(Session session) throws SQLException {
        return session
                .read(
                        "SELECT name, setting, source FROM pg_catalog.pg_settings",
                        row -> NAMES.contains(row.getString("name"))
                                ? List.of(new Setting(
                                        row.getString("name"),
                                        Duration.ofMillis(row.getLong("setting")),
                                        row.getString("source")))
                                : List.<Setting>of())
                .stream()
                .flatMap(List::stream)
                .filter(setting -> !setting.time().isZero())
                .toList();
    }
}
