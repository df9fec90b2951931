package dev.pawl.runtime;

import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records migrations as applied without running them. */
final class Baseline {

    private final Settings settings;
    private final Exclusive exclusive;

    Baseline(Settings settings) {
        this.settings = settings;
        this.exclusive = new Exclusive(settings);
    }

    /** Records all migrations up to a version that are not recorded yet. */
    MigrationReport upTo(Session session, long version) throws SQLException, InterruptedException {
        if (unrecorded(session, version).isEmpty()) {
            return new MigrationReport(Action.BASELINED, List.of(), List.of());
        }
        return exclusive.run(session, (journal, runner) -> record(session, journal, version));
    }

    private MigrationReport record(Session session, Journal journal, long version) throws SQLException {
        List<MigrationReport.Run> recorded = new ArrayList<>();
        for (RegisteredMigration migration : unrecorded(session, version)) {
            journal.record(migration, HistoryState.APPLIED, 0, LogEvent.BASELINED, null);
            recorded.add(new MigrationReport.Run(migration.version(), migration.name(), 0, Duration.ZERO));
        }
        return new MigrationReport(Action.BASELINED, recorded, List.of());
    }

    private List<RegisteredMigration> unrecorded(Session session, long version) throws SQLException {
        return Comparison.read(settings, session).entries().stream()
                .filter(entry -> entry.version() <= version && !entry.isRecorded())
                .map(Entry::registered)
                .toList();
    }
}
