package dev.pawl.runtime;

import java.util.Locale;

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
     * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-level locks</a>
     */
    public enum Mode {
        /** Conflicts with itself, with vacuum and with what is stronger. */
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

        /** Returns the mode as {@code pg_locks} spells it, for example {@code AccessExclusiveLock}. */
        String catalogueName() {
            StringBuilder name = new StringBuilder();
            for (String word : name().split("_", -1)) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return name.append("Lock").toString();
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
