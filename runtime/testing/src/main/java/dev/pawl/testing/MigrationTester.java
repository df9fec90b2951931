package dev.pawl.testing;

import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.testing.LockReport.ObservedLock;
import dev.pawl.testing.ReversibilityReport.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests of the migrations themselves, each on scratch databases of its own. Needs no JUnit: what does not hold is an
 * {@link AssertionError}. {@link PawlTest} injects one.
 */
public final class MigrationTester implements AutoCloseable {

    private final Workshop workshop;
    private final Versions versions;
    private final List<TestDatabase> databases = new ArrayList<>();
    private final Set<Long> incomplete = new HashSet<>();

    MigrationTester(Workshop workshop) {
        this.workshop = workshop;
        this.versions = new Versions(workshop.registry());
    }

    /**
     * Runs every migration up, down and up again, each on top of those before it in version order, and compares the
     * catalogue after down with that before, and after the second up with that after the first. What says that it is
     * irreversible is only run, and a baseline is only run, or recorded if the setup has made what it describes.
     *
     * @return how long each took
     * @throws AssertionError if a migration fails, or something is left over or missing: names the migration and what
     */
    public ReversibilityReport assertReversible() {
        return passing(checkReversible());
    }

    /**
     * Does what {@link #assertReversible()} does for one migration, on top of those before it.
     *
     * @param version the version of the migration
     * @throws AssertionError as above
     */
    public ReversibilityReport assertReversible(long version) {
        return passing(checkReversible(List.of(versions.get(version))));
    }

    /**
     * Lets the way back of a migration leave something, as {@code @Allow("incomplete-down")} does for the compiler. It is
     * still run, and up has to make the same again.
     *
     * @param version the version of the migration; one that leaves nothing is reported
     */
    public MigrationTester allowIncompleteDown(long version) {
        incomplete.add(versions.get(version).version());
        return this;
    }

    /** Does what {@link #assertReversible()} does, and reports instead of throwing. */
    public ReversibilityReport checkReversible() {
        return checkReversible(versions.all());
    }

    private ReversibilityReport checkReversible(List<RegisteredMigration> migrations) {
        try (Reversibility reversibility = new Reversibility(workshop, incomplete)) {
            return reversibility.of(migrations);
        }
    }

    private static ReversibilityReport passing(ReversibilityReport report) {
        if (report.passes()) {
            return report;
        }
        List<Trial> broken = report.in(ReversibilityReport.Outcome.BROKEN);
        StringBuilder text = new StringBuilder(
                broken.size() == 1
                        ? broken.get(0).label() + " does not go up, down and up again"
                        : broken.size() + " migrations do not go up, down and up again");
        for (Trial trial : broken) {
            text.append("\n  ").append(trial.label());
            trial.details().forEach(detail -> text.append("\n    ").append(detail.replace("\n", "\n    ")));
        }
        throw new AssertionError(text.append("\n\n").append(report).toString());
    }

    /**
     * Makes a database at a version: all migrations up to it are run in version order, contracting ones too.
     *
     * @param version the version, or 0 for a database without any
     */
    public DatabaseAt at(long version) {
        TestDatabase database = workshop.empty();
        synchronized (databases) {
            databases.add(database);
        }
        workshop.migrate(database.name(), versions.upTo(version));
        return new DatabaseAt(workshop, database);
    }

    /**
     * Runs a migration on top of those before it, and reads in {@code pg_locks} which locks each of its statements takes
     * on tables that were there before it.
     *
     * @param version the version of the migration
     * @param mode the strongest lock that is fine
     * @return the locks
     * @throws AssertionError if there is a stronger one: names the step, the statement and the table
     */
    public LockReport assertLocksAtMost(long version, LockMode mode) {
        LockReport report = locks(version);
        List<ObservedLock> stronger = report.strongerThan(mode);
        if (!stronger.isEmpty()) {
            throw new AssertionError(Versions.label(report.migration()) + " takes stronger locks than " + mode.sql()
                    + LockReport.lines(stronger));
        }
        return report;
    }

    /**
     * Does what {@link #assertLocksAtMost} does, and only reports.
     *
     * @param version the version of the migration
     */
    public LockReport locks(long version) {
        RegisteredMigration migration = versions.get(version);
        try (TestDatabase database = workshop.empty()) {
            workshop.migrate(database.name(), versions.upTo(versions.before(version)));
            return new LockObservation(
                            database,
                            migration,
                            workshop.registry().plan(version).up())
                    .run();
        }
    }

    /**
     * Runs statements of the application that was made for a version: on a database at that version, and again after
     * each later migration that expands, as during a rollout in which the old and the new application serve side by
     * side; up to one that contracts and is known to have run everywhere, which no older application can have survived.
     * They run in one transaction, so each sees the rows of those before it; what it did is taken back, also in
     * sequences, so that every run begins alike. Their connection stays open meanwhile and has them prepared, as that of
     * a pool.
     *
     * @param fromVersion the newest version that the old application knows
     * @param statements its statements, with values instead of parameters
     * @throws AssertionError if one fails: names the statement, the migration, and what PostgreSQL says
     */
    public void assertOldCodeStillWorks(long fromVersion, String... statements) {
        List<String> findings = new OldStatements(workshop, fromVersion, List.of(statements)).findings();
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.size() + (findings.size() == 1 ? " statement" : " statements")
                    + " of version " + fromVersion + " would stop working\n  "
                    + String.join(
                            "\n  ",
                            findings.stream()
                                    .map(TestDatabaseException::indented)
                                    .toList()));
        }
    }

    /** Drops the databases that {@link #at} has made. */
    @Override
    public void close() {
        synchronized (databases) {
            databases.forEach(TestDatabase::close);
            databases.clear();
        }
    }
}
