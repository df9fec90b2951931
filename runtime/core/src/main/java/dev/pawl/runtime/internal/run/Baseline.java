package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.catalogue.Differences;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.FreshMark;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Journal;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationReport.Action;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records migrations as applied without running them. */
public final class Baseline {

    /** An empty database lacks everything; nobody reads a thousand lines. */
    private static final int SHOWN = 100;

    private static final int SHOWN_RAW = 3;

    private final Settings settings;
    private final boolean checks;
    private final Exclusive exclusive;
    private final List<MigrationReport.Run> recorded = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** The lease may be held though the connection was lost and nothing is left to do. */
    private boolean begun;

    /**
     * A baseline.
     *
     * @param checks whether the database must look as if the migrations had run
     */
    public Baseline(Settings settings, boolean checks) {
        this.settings = settings;
        this.checks = checks;
        this.exclusive = new Exclusive(settings);
    }

    /** Records all migrations up to a version that are not recorded yet. */
    public MigrationReport upTo(Session session, long version) throws SQLException, InterruptedException {
        if (!begun && unrecorded(session, version).isEmpty()) {
            return report();
        }
        begun = true;
        return exclusive.run(session, (journal, runner) -> record(session, journal, version));
    }

    private MigrationReport record(Session session, Journal journal, long version) throws SQLException {
        List<RegisteredMigration> unrecorded = unrecorded(session, version);
        if (checks && !unrecorded.isEmpty()) {
            refuseOtherCatalogue(session, version);
        }
        journal.goForward(FreshMark.NONE, null);
        for (RegisteredMigration migration : unrecorded) {
            MigrationReport.Run run = new MigrationReport.Run(migration.version(), migration.name(), 0, Duration.ZERO);
            journal.record(
                    migration,
                    HistoryState.APPLIED,
                    0,
                    LogEvent.BASELINED,
                    null,
                    settings.registry().plan(migration.version()).operations());
            recorded.add(run);
        }
        return report();
    }

    private void refuseOtherCatalogue(Session session, long version) throws SQLException {
        Differences differences = new ExpectedCatalogue(settings).upTo(session, version);
        List<String> lines = differences.lines();
        if (lines.isEmpty()) {
            notes.clear();
            notes.addAll(differences.notCompared());
            notes.add(ExpectedCatalogue.NOT_LOOKED_AT);
            return;
        }
        Explanation explanation = new Explanation(
                Reason.REPAIR,
                "the database does not hold what a baseline of version " + version + " would record as applied: "
                        + (lines.size() == 1 ? "1 difference" : lines.size() + " differences"));
        explanation.facts(lines, SHOWN);
        differences.notCompared().forEach(explanation::fact);
        List<String> raw = withRawSql(version);
        if (!raw.isEmpty()) {
            explanation.fact("raw SQL is not followed; there is some in "
                    + String.join(", ", raw.subList(0, Math.min(raw.size(), SHOWN_RAW)))
                    + (raw.size() > SHOWN_RAW ? " and " + (raw.size() - SHOWN_RAW) + " others" : ""));
        }
        if (Comparison.read(settings, session).isFresh()) {
            explanation
                    .fact("the database is fresh")
                    .fix(
                            advice("make it all, since everything runs on a fresh database, a baseline too: "),
                            MigratorCall.UP.asRemedy());
        }
        throw explanation
                .fix(
                        advice("make the database like that (pg_dump --schema-only of one that is), then: "),
                        MigratorCall.BASELINE.of(version))
                .fix(advice("or, if you know better: "), MigratorCall.FORCE_BASELINE.of(version))
                .exception();
    }

    private List<String> withRawSql(long version) {
        return settings.registry().migrations().stream()
                .filter(migration -> migration.version() <= version)
                .filter(migration -> UnknownRemains.isIn(settings.registry().plan(migration.version())))
                .map(RegisteredMigration::label)
                .toList();
    }

    private MigrationReport report() {
        return new MigrationReport(Action.BASELINED, recorded, List.of(), notes);
    }

    private List<RegisteredMigration> unrecorded(Session session, long version) throws SQLException {
        return Comparison.read(settings, session).entries().stream()
                .filter(entry -> entry.version() <= version && !entry.isRecorded())
                .map(Entry::registered)
                .toList();
    }
}
