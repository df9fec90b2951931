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
    ACCESS_SHARE(7),
    /** Taken by {@code SELECT ... FOR UPDATE} and foreign-key checks. */
    ROW_SHARE(6, 7),
    /** Taken by {@code INSERT}, {@code UPDATE}, {@code DELETE}. */
    ROW_EXCLUSIVE(4, 5, 6, 7),
    /** Keeps out other schema changes and vacuum, but neither readers nor writers. */
    SHARE_UPDATE_EXCLUSIVE(3, 4, 5, 6, 7),
    /** Keeps out writers. */
    SHARE(2, 3, 5, 6, 7),
    /** Keeps out writers. */
    SHARE_ROW_EXCLUSIVE(2, 3, 4, 5, 6, 7),
    /** Keeps out writers. */
    EXCLUSIVE(1, 2, 3, 4, 5, 6, 7),
    /** Keeps out everybody. */
    ACCESS_EXCLUSIVE(0, 1, 2, 3, 4, 5, 6, 7);

    private final int[] conflicts;

    LockMode(int... conflicts) {
        this.conflicts = conflicts;
    }

    /** Returns the modes that conflict with it, weakest first. */
    public List<LockMode> conflicts() {
        return Stream.of(values()).filter(this::conflictsWith).toList();
    }

    private boolean conflictsWith(LockMode other) {
        for (int conflict : conflicts) {
            if (conflict == other.ordinal()) {
                return true;
            }
        }
        return false;
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
