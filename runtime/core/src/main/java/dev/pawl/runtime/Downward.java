package dev.pawl.runtime;

import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The way back, newest migration first. */
final class Downward {

    private final Settings settings;
    private final Session session;

    Downward(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /** Undoes the newest migrations. */
    MigrationReport newest(int count) throws SQLException, InterruptedException {
        return run(entries -> entries.subList(0, Math.min(count, entries.size())));
    }

    /** Undoes everything above a version. */
    MigrationReport downTo(long version) throws SQLException, InterruptedException {
        return run(entries ->
                entries.stream().filter(entry -> entry.version() > version).toList());
    }

    private MigrationReport run(UnaryOperator<List<Entry>> selection) throws SQLException, InterruptedException {
        if (selection.apply(recorded()).isEmpty()) {
            return new MigrationReport(Action.ROLLED_BACK, List.of(), List.of());
        }
        return new Exclusive(settings, session).run((journal, runner) -> undo(runner, selection));
    }

    /** Nothing is begun before all of it is known to have a way back. */
    private MigrationReport undo(AttemptRunner runner, UnaryOperator<List<Entry>> selection) throws SQLException {
        Attempts attempts = new Attempts(session, settings);
        List<Attempt> selected = new ArrayList<>();
        for (Entry entry : selection.apply(recorded())) {
            selected.add(attempts.backward(entry));
        }
        List<MigrationReport.Run> runs = new ArrayList<>();
        for (Attempt attempt : selected) {
            runs.add(runner.run(attempt));
        }
        return new MigrationReport(Action.ROLLED_BACK, runs, List.of());
    }

    private List<Entry> recorded() throws SQLException {
        List<Entry> entries = new ArrayList<>(Comparison.read(settings, session).entries().stream()
                .filter(Entry::isRecorded)
                .toList());
        Collections.reverse(entries);
        return entries;
    }
}
