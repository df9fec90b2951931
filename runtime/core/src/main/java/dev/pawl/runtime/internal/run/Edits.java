package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.OperationDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is different in a migration that was edited after it had been begun: the log keeps what it asked for then. */
final class Edits {

    private static final int SHOWN = 10;

    private final Settings settings;
    private final Session session;

    Edits(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /** Returns what is different, operation by operation, or the two checksums if the log does not tell. */
    List<String> of(Entry entry) throws SQLException {
        List<OperationDigest> kept = new HistoryLog(settings.schema(), "").operations(session, entry.version());
        List<String> lines = kept == null
                ? List.of()
                : lines(kept, settings.registry().plan(entry.version()).operations());
        return lines.isEmpty() ? List.of(checksums(entry)) : lines;
    }

    private static String checksums(Entry entry) {
        return "its checksum was " + entry.recorded().checksum() + ", and is now "
                + entry.registered().checksum();
    }

    /** Pairs what is the same, and says of the rest what it was and what it is. */
    static List<String> lines(List<OperationDigest> before, List<OperationDigest> now) {
        int[][] common = common(before, now);
        List<String> lines = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Integer> made = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && isSame(before.get(i), now.get(j))) {
                lines.addAll(told(gone, before, made, now));
                i++;
                j++;
            } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(i++);
            } else {
                made.add(j++);
            }
        }
        lines.addAll(told(gone, before, made, now));
        return lines.size() <= SHOWN ? lines : cut(lines);
    }

    private static List<String> cut(List<String> lines) {
        List<String> first = new ArrayList<>(lines.subList(0, SHOWN));
        first.add("and " + (lines.size() - SHOWN) + " more");
        return first;
    }

    /** What is gone and what has come at the same place belong together. */
    private static List<String> told(
            List<Integer> gone, List<OperationDigest> before, List<Integer> made, List<OperationDigest> now) {
        List<String> lines = new ArrayList<>();
        int changed = Math.min(gone.size(), made.size());
        for (int i = 0; i < gone.size(); i++) {
            lines.add(line(gone.get(i), i < changed ? " was " : " is gone: ", before));
            if (i < changed) {
                lines.add(line(made.get(i), " is now ", now));
            }
        }
        made.stream().skip(changed).forEach(position -> lines.add(line(position, " is new: ", now)));
        gone.clear();
        made.clear();
        return lines;
    }

    private static String line(int position, String what, List<OperationDigest> operations) {
        return "operation " + (position + 1) + what + operations.get(position).text();
    }

    private static boolean isSame(OperationDigest one, OperationDigest other) {
        return one.hash().equals(other.hash());
    }

    /** The length of the longest common part of what follows each pair of positions. */
    private static int[][] common(List<OperationDigest> before, List<OperationDigest> now) {
        int[][] common = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(before.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
