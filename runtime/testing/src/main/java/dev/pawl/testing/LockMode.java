package dev.pawl.testing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How strong a lock on a table is, weakest first, of those that do not let everybody read and write and change the table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY">Conflicting
 *     lock modes</a>
 */
public enum LockMode {
    /** Lets everybody read and write; conflicts with itself, with vacuum and with what is stronger. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Stops writers. */
    SHARE,
    /** Stops writers. */
    SHARE_ROW_EXCLUSIVE,
    /** Stops writers. */
    EXCLUSIVE,
    /** Stops everybody. */
    ACCESS_EXCLUSIVE;

    /** Returns the mode as {@code LOCK TABLE} spells it. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** Returns the mode that {@code pg_locks} spells like {@code ShareRowExclusiveLock}, or null for a weaker one. */
    static @Nullable LockMode ofCatalogue(String spelt) {
        String name = spelt.replaceAll("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        for (LockMode mode : values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        return null;
    }
}
