package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Attempt;
import dev.pawl.runtime.internal.step.AttemptRunner;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationReport.Action;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way back, newest migration first. May be asked again with another connection, and then goes on with the same
 * migrations.
 */
public final class Downward implements SessionWork<MigrationReport> {

    private final Settings settings;
    private final UnaryOperator<List<Entry>> selection;
    private final Exclusive exclusive;
    private final List<MigrationReport.Run> runs = new ArrayList<>();
    private @Nullable List<Long> selected;

    private Downward(Settings settings, UnaryOperator<List<Entry>> selection) {
        this.settings = settings;
        this.selection = selection;
        this.exclusive = new Exclusive(settings);
    }

    /** Undoes the newest migrations. */
    public static Downward newest(Settings settings, int count) {
        return new Downward(settings, entries -> entries.subList(0, Math.min(count, entries.size())));
    }

    /** Undoes everything above a version. */
    public static Downward downTo(Settings settings, long version) {
        return new Downward(
                settings,
                entries -> entries.stream()
                        .filter(entry -> entry.version() > version)
                        .toList());
    }

    @Override
    public MigrationReport on(Session session) throws SQLException, InterruptedException {
        if (selected == null && selection.apply(recorded(session)).isEmpty()) {
            return report();
        }
        return exclusive.run(session, (journal, runner) -> undo(session, runner));
    }

    @Override
    public int achieved() {
        return exclusive.achieved();
    }

    @Override
    public boolean isWriting() {
        return selected != null;
    }

    /** Nothing is begun before all of it is known to have a way back. */
    private MigrationReport undo(Session session, AttemptRunner runner) throws SQLException, InterruptedException {
        List<Attempt> ways = ways(session);
        EncodingCheck check = new EncodingCheck(session);
        for (Attempt way : ways) {
            check.refuse(way.migration(), way.steps());
        }
        for (Attempt way : ways) {
            runs.add(runner.run(way, null));
        }
        return report();
    }

    /** The ways back of all that is to be undone; refuses if one of them has none. */
    List<Attempt> ways(Session session) throws SQLException {
        Attempts attempts = new Attempts(session, settings);
        List<Attempt> ways = new ArrayList<>();
        for (Entry entry : select(recorded(session))) {
            ways.add(attempts.backward(entry));
        }
        return ways;
    }

    /** The second time, some of them may be undone already and must not be replaced by others. */
    private List<Entry> select(List<Entry> recorded) {
        List<Long> before = selected;
        if (before != null) {
            return recorded.stream()
                    .filter(entry -> before.contains(entry.version()))
                    .toList();
        }
        List<Entry> entries = selection.apply(recorded);
        selected = entries.stream().map(Entry::version).toList();
        return entries;
    }

    private MigrationReport report() {
        return new MigrationReport(Action.ROLLED_BACK, runs, List.of());
    }

    private List<Entry> recorded(Session session) throws SQLException {
        List<Entry> entries = new ArrayList<>(Comparison.read(settings, session).entries().stream()
                .filter(Entry::isRecorded)
                .toList());
        Collections.reverse(entries);
        return entries;
    }
}
