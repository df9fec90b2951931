package dev.pawl.runtime;

import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records migrations as applied without running them. */
final class Baseline {

    private final Settings settings;
    private final Session session;

    Baseline(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /** Records all migrations up to a version that are not recorded yet. */
    MigrationReport upTo(long version) throws SQLException, InterruptedException {
        if (unrecorded(version).isEmpty()) {
            return new MigrationReport(Action.BASELINED, List.of(), List.of());
        }
        return new Exclusive(settings, session).run((journal, runner) -> record(journal, version));
    }

    private MigrationReport record(Journal journal, long version) throws SQLException {
        List<MigrationReport.Run> recorded = new ArrayList<>();
        for (RegisteredMigration migration : unrecorded(version)) {
            journal.baseline(migration);
            recorded.add(new MigrationReport.Run(migration.version(), migration.name(), 0, Duration.ZERO));
        }
        return new MigrationReport(Action.BASELINED, recorded, List.of());
    }

    private List<RegisteredMigration> unrecorded(long version) throws SQLException {
        return Comparison.read(settings, session).entries().stream()
                .filter(entry -> entry.version() <= version && !entry.isRecorded())
                .map(Entry::registered)
                .toList();
    }
}
