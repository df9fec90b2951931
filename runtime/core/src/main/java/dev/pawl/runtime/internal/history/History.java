package dev.pawl.runtime.internal.history;

import java.util.List;

/**
 * What the history said at one moment.
 *
 * @param problems what keeps Pawl from using the table; empty unless it is of another shape
 * @param rows the rows, ascending by version
 * @param fresh whether a run on a fresh database has not come to its end; not known, and so false, without rows
 */
public record History(List<String> problems, List<HistoryRow> rows, boolean fresh) {}
