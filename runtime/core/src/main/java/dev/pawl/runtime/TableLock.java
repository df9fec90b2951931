package dev.pawl.runtime;

import java.util.List;

/**
 * A lock that a step takes on a table while others use it.
 *
 * @param table the name of the table, neither quoted nor qualified
 * @param mode how strong the lock is
 */
public record TableLock(String table, Mode mode) {

    /**
     * The modes that a step may have to wait for, weakest first.
     *
     * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY">Conflicting
     *     lock modes</a>
     */
    public enum Mode {
        /** Conflicts with itself, with vacuum and with what is stronger. */
        SHARE_UPDATE_EXCLUSIVE("Share ShareUpdateExclusive"),
        /** Stops writers. */
        SHARE("RowExclusive ShareUpdateExclusive"),
        /** Stops writers. */
        SHARE_ROW_EXCLUSIVE("RowExclusive Share ShareUpdateExclusive"),
        /** Stops writers. */
        EXCLUSIVE("RowShare RowExclusive Share ShareUpdateExclusive"),
        /** Stops everybody. */
        ACCESS_EXCLUSIVE("AccessShare RowShare RowExclusive Share ShareUpdateExclusive");

        private final String conflicts;

        Mode(String conflicts) {
            this.conflicts = conflicts;
        }

        /** Returns the mode as {@code LOCK TABLE} spells it. */
        public String sql() {
            return name().replace('_', ' ');
        }

        /** Returns the modes that conflict with it, as {@code pg_locks} spells them but without {@code Lock}. */
        public List<String> conflicts() {
            return List.of((conflicts + " ShareRowExclusive Exclusive AccessExclusive").split(" ", -1));
        }
    }

    /**
     * Returns a lock that stops everybody.
     *
     * @param table the name of the table, neither quoted nor qualified
     */
    public static TableLock accessExclusive(String table) {
        return new TableLock(table, Mode.ACCESS_EXCLUSIVE);
    }

    /**
     * Returns a lock that stops writers, as a foreign key takes it on both tables.
     *
     * @param table the name of the table, neither quoted nor qualified
     */
    public static TableLock shareRowExclusive(String table) {
        return new TableLock(table, Mode.SHARE_ROW_EXCLUSIVE);
    }

    /**
     * Returns a lock that stops neither readers nor writers, but waits for vacuum and for other changes.
     *
     * @param table the name of the table, neither quoted nor qualified
     */
    public static TableLock shareUpdateExclusive(String table) {
        return new TableLock(table, Mode.SHARE_UPDATE_EXCLUSIVE);
    }
}
