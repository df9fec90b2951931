package dev.pawl.processor.operation;

/**
 * The table-level locks, weakest first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-Level Locks</a>
 */
public enum LockMode {
    /** Taken by {@code SELECT}. */
    ACCESS_SHARE,
    /** Taken by {@code SELECT ... FOR UPDATE} and foreign-key checks. */
    ROW_SHARE,
    /** Taken by {@code INSERT}, {@code UPDATE}, {@code DELETE}. */
    ROW_EXCLUSIVE,
    /** Keeps out other schema changes and vacuum, but neither readers nor writers. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Keeps out writers. */
    SHARE,
    /** Keeps out writers. */
    SHARE_ROW_EXCLUSIVE,
    /** Keeps out writers. */
    EXCLUSIVE,
    /** Keeps out everybody. */
    ACCESS_EXCLUSIVE;

    /** Whether the application's inserts, updates and deletes wait for it. */
    public boolean blocksWriters() {
        return compareTo(SHARE) >= 0;
    }

    /** Whether even the application's plain reads wait for it. */
    public boolean blocksReaders() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** The name as the manual and {@code pg_locks} have it, for example {@code ACCESS EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
