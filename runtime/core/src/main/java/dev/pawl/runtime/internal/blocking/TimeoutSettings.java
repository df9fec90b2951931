package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The settings of a session that end a statement after some time, and where they come from. */
public final class TimeoutSettings {

    private static final Set<String> NAMES = Set.of("lock_timeout", "statement_timeout", "transaction_timeout");

    /**
     * One that is set.
     *
     * @param time its value
     * @param origin its name, and who has set it
     */
    public record Setting(Duration time, SettingOrigin origin) {

        String name() {
            return origin.name();
        }

        /** Returns for example {@code lock_timeout = 50ms, set for the role "app"}. */
        @Override
        public String toString() {
            long millis = time.toMillis();
            return name() + " = " + (millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms") + ", set "
                    + origin.words();
        }
    }

    private TimeoutSettings() {}

    /** Returns those that are set in a session outside transactions, and so are asked for outside one. */
    public static List<Setting> of(Session session) throws SQLException {
        Map<String, Duration> times = new TreeMap<>();
        session.read("SELECT name, setting FROM pg_catalog.pg_settings", row -> {
            if (NAMES.contains(row.getString("name")) && row.getLong("setting") > 0) {
                times.put(row.getString("name"), Duration.ofMillis(row.getLong("setting")));
            }
            return true;
        });
        List<Setting> settings = new ArrayList<>();
        for (Map.Entry<String, Duration> time : times.entrySet()) {
            settings.add(new Setting(time.getValue(), SettingOrigin.of(session, time.getKey())));
        }
        return settings;
    }
}
