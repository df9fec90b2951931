package dev.pawl.runtime.internal.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history said at one moment.
 *
 * @param problems what keeps Pawl from using the table; empty unless it is of another shape
 * @param rows the rows, ascending by version
 * @param freshTo the version up to which a run on a fresh database is to go that has not come to its end; null if there is
 *     none, and without rows, when it is not known
 */
public record History(
        List<String> problems,
        List<HistoryRow> rows,
        @Nullable Long freshTo) {}
