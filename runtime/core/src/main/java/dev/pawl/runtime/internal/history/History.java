package dev.pawl.runtime.internal.history;

import java.util.List;

/**
 * What the history said at one moment.
 *
 * @param matches whether its fingerprint is the expected one; then the rows were not sent
 * @param complete whether the table exists with all columns of ours
 * @param problems what keeps Pawl from using the table; empty unless it is of another shape
 * @param rows the rows, ascending by version
 */
public record History(boolean matches, boolean complete, List<String> problems, List<HistoryRow> rows) {

    static History matching() {
        return new History(true, true, List.of(), List.of());
    }

    static History differing(List<HistoryRow> rows) {
        return new History(false, true, List.of(), rows);
    }

    static History incomplete(List<String> problems, List<HistoryRow> rows) {
        return new History(false, false, problems, rows);
    }
}
