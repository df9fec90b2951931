package dev.pawl.runtime.internal.history;

import java.util.List;

/**
 * What the history said at one moment.
 *
 * @param matches whether its fingerprint is the expected one; then the rows were not sent
 * @param problems what keeps Pawl from using the table; empty unless it is of another shape
 * @param rows the rows, ascending by version
 */
public record History(boolean matches, List<String> problems, List<HistoryRow> rows) {

    static History matching() {
        return new History(true, List.of(), List.of());
    }

    static History differing(List<HistoryRow> rows) {
        return new History(false, List.of(), rows);
    }

    static History incomplete(List<String> problems, List<HistoryRow> rows) {
        return new History(false, problems, rows);
    }
}
