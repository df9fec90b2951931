package dev.pawl.runtime.internal.batches;

import java.util.List;

/**
 * Where a step goes that changes rows in batches.
 *
 * @param way whether it is on the way forward or back, {@code up} or {@code down}
 * @param table the table, quoted and qualified
 * @param key the columns along which it goes
 */
public record BatchRoute(String way, String table, List<String> key) {

    /** Keeps a copy of the list. */
    public BatchRoute {
        key = List.copyOf(key);
    }

    /** Whether this goes the other way along the same rows. */
    boolean isBackOf(BatchRoute other) {
        return !way.equals(other.way) && table.equals(other.table) && key.equals(other.key);
    }
}
