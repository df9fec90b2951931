package dev.pawl.runtime.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The table-level locks, weakest first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY">Conflicting lock
 *     modes</a>
 */
public enum LockMode {
    /** Taken by {@code SELECT}. */
    ACCESS_SHARE("ACCESS_EXCLUSIVE"),
    /** Taken by {@code SELECT ... FOR UPDATE} and foreign-key checks. */
    ROW_SHARE("EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Taken by {@code INSERT}, {@code UPDATE}, {@code DELETE}. */
    ROW_EXCLUSIVE("SHARE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Keeps out other schema changes and vacuum, but neither readers nor writers. */
    SHARE_UPDATE_EXCLUSIVE("SHARE_UPDATE_EXCLUSIVE SHARE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Keeps out writers. */
    SHARE("ROW_EXCLUSIVE SHARE_UPDATE_EXCLUSIVE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Keeps out writers. */
    SHARE_ROW_EXCLUSIVE("ROW_EXCLUSIVE SHARE_UPDATE_EXCLUSIVE SHARE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Keeps out writers. */
    EXCLUSIVE("ROW_SHARE ROW_EXCLUSIVE SHARE_UPDATE_EXCLUSIVE SHARE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE"),
    /** Keeps out everybody. */
    ACCESS_EXCLUSIVE(
            "ACCESS_SHARE ROW_SHARE ROW_EXCLUSIVE SHARE_UPDATE_EXCLUSIVE SHARE SHARE_ROW_EXCLUSIVE EXCLUSIVE ACCESS_EXCLUSIVE");

    private final String conflicts;

    LockMode(String conflicts) {
        this.conflicts = conflicts;
    }

    /** Returns the modes that conflict with it, weakest first. */
    public List<LockMode> conflicts() {
        return Stream.of(conflicts.split(" ", -1)).map(LockMode::valueOf).toList();
    }

    /** Returns whether the application's inserts, updates and deletes wait for it. */
    public boolean blocksWriters() {
        return compareTo(SHARE) >= 0;
    }

    /** Returns whether even the application's plain reads wait for it. */
    public boolean blocksReaders() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Returns the name as {@code LOCK TABLE} spells it, for example {@code ACCESS EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** Returns the name as {@code pg_locks} spells it, for example {@code AccessExclusiveLock}. */
    public String inCatalogue() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append("Lock").toString();
    }
}
