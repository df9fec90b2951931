package dev.pawl.runtime.plan;

import java.util.List;

/**
 * What a statement does to a database in use.
 *
 * @param locks the strongest lock that it takes on each table
 * @param work the work done while they are held
 * @param breaks what the running application can no longer do
 * @param losses what no way back restores
 */
public record Effects(List<TableLock> locks, List<Work> work, List<Breakage> breaks, List<Loss> losses) {

    /** No effects that are known. */
    public static final Effects NONE = new Effects(List.of(), List.of(), List.of(), List.of());

    /** Keeps copies of the lists. */
    public Effects {
        locks = List.copyOf(locks);
        work = List.copyOf(work);
        breaks = List.copyOf(breaks);
        losses = List.copyOf(losses);
    }
}
