package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.catalogue.Occupants;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.FreshMark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Records migrations as applied without running them. */
final class Baseline {

    private static final int SHOWN = 10;

    private final Settings settings;
    private final boolean checks;
    private final Exclusive exclusive;
    private final List<MigrationReport.Run> recorded = new ArrayList<>();

    /** The lease may be held though the connection was lost and nothing is left to do. */
    private boolean begun;

    /**
     * A baseline.
     *
     * @param checks whether the tables must be there
     */
    Baseline(Settings settings, boolean checks) {
        this.settings = settings;
        this.checks = checks;
        this.exclusive = new Exclusive(settings);
    }

    /** Records all migrations up to a version that are not recorded yet. */
    MigrationReport upTo(Session session, long version) throws SQLException, InterruptedException {
        if (!begun && unrecorded(session, version).isEmpty()) {
            return report();
        }
        begun = true;
        return exclusive.run(session, (journal, runner) -> record(session, journal, version));
    }

    private MigrationReport record(Session session, Journal journal, long version) throws SQLException {
        List<RegisteredMigration> unrecorded = unrecorded(session, version);
        if (checks && !unrecorded.isEmpty()) {
            refuseMissingTables(session, version);
        }
        journal.goForward(FreshMark.NONE, null);
        for (RegisteredMigration migration : unrecorded) {
            MigrationReport.Run run = new MigrationReport.Run(migration.version(), migration.name(), 0, Duration.ZERO);
            journal.record(migration, HistoryState.APPLIED, 0, LogEvent.BASELINED, null);
            recorded.add(run);
        }
        return report();
    }

    /** Names tell that a database is not the one that is meant, though not that it is. */
    private void refuseMissingTables(Session session, long version) throws SQLException {
        Set<String> tables = Freshness.upTo(settings.registry(), version).tables();
        List<String> missing = Occupants.of(session, settings.schema()).missing(tables);
        if (missing.isEmpty()) {
            return;
        }
        Explanation explanation = new Explanation(
                Reason.REPAIR,
                "the database does not hold what baseline(" + version + ") would record as applied: "
                        + (missing.size() == 1 ? "a table is" : missing.size() + " tables are") + " missing");
        missing.stream().limit(SHOWN).forEach(table -> explanation.fact("is missing: table `" + table + "`"));
        if (missing.size() > SHOWN) {
            explanation.fact("and " + (missing.size() - SHOWN) + " more");
        }
        if (Comparison.read(settings, session).isFresh()) {
            explanation.fact("the database is fresh").fix("make it all: up() runs everything, a baseline too");
        }
        throw explanation
                .fix("load what is missing (pg_dump --schema-only), then baseline(" + version + ")")
                .fix("or, if you know better: forceBaseline(" + version + ")")
                .exception();
    }

    private MigrationReport report() {
        return new MigrationReport(Action.BASELINED, recorded, List.of());
    }

    private List<RegisteredMigration> unrecorded(Session session, long version) throws SQLException {
        return Comparison.read(settings, session).entries().stream()
                .filter(entry -> entry.version() <= version && !entry.isRecorded())
                .map(Entry::registered)
                .toList();
    }
}
