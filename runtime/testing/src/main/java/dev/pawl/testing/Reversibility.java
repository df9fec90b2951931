package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.testing.ReversibilityReport.Outcome;
import dev.pawl.testing.ReversibilityReport.Trial;
import dev.pawl.testing.internal.session.SchemaSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs migrations up, down and up again, each on top of those before it, and compares the catalogue. */
final class Reversibility implements AutoCloseable {

    private final Workshop workshop;
    private final Versions versions;
    private final Set<Long> incomplete;
    private @Nullable TestDatabase scratch;

    /**
     * Begins.
     *
     * @param incomplete the versions whose way back is known to leave something
     */
    Reversibility(Workshop workshop, Set<Long> incomplete) {
        this.workshop = workshop;
        this.incomplete = Set.copyOf(incomplete);
        this.versions = new Versions(workshop.registry());
    }

    ReversibilityReport of(List<RegisteredMigration> migrations) {
        List<Trial> trials = new ArrayList<>();
        boolean canGoOn = true;
        for (RegisteredMigration migration : migrations) {
            Attempt attempt = new Attempt(migration);
            if (canGoOn) {
                canGoOn = attempt.run();
            }
            trials.add(attempt.trial());
        }
        return new ReversibilityReport(trials);
    }

    @Override
    public void close() {
        TestDatabase database = scratch;
        if (database != null) {
            scratch = null;
            database.close();
        }
    }

    /** The database with all that comes before a version; a new one after something has gone wrong. */
    private TestDatabase before(long version) {
        TestDatabase database = scratch;
        if (database == null) {
            database = workshop.empty();
            scratch = database;
            workshop.migrate(database.name(), versions.upTo(versions.before(version)));
        }
        return database;
    }

    /** One migration on trial. */
    private final class Attempt {

        private final RegisteredMigration migration;
        private final List<String> details = new ArrayList<>();
        private Outcome outcome = Outcome.NOT_REACHED;
        private Duration up = Duration.ZERO;
        private Duration down = Duration.ZERO;
        private Duration upAgain = Duration.ZERO;

        Attempt(RegisteredMigration migration) {
            this.migration = migration;
        }

        Trial trial() {
            return new Trial(migration.version(), migration.name(), outcome, up, down, upAgain, details);
        }

        /** Returns whether what comes after it can be tried. */
        boolean run() {
            if (migration.baseline()) {
                outcome = Outcome.BASELINE;
                return true;
            }
            try {
                goUp(before(migration.version()));
                return true;
            } catch (MigrationException e) {
                broken("up fails: " + said(e));
                return false;
            }
        }

        /** The ways out are those of a database that somebody needs. */
        private static String said(MigrationException failure) {
            return Stream.concat(Stream.of(failure.problem()), failure.facts().stream())
                    .collect(Collectors.joining("\n  "));
        }

        private void goUp(TestDatabase database) {
            Migrator migrator = workshop.migrator(database.name(), versions.upTo(migration.version()));
            SchemaSnapshot before = database.snapshot();
            up = duration(() -> migrator.contractTo(migration.version()));
            String reason = workshop.registry().plan(migration.version()).irreversible();
            if (reason != null) {
                outcome = Outcome.IRREVERSIBLE;
                details.add("because: " + reason);
                return;
            }
            outcome = Outcome.REVERSIBLE;
            SchemaSnapshot after = database.snapshot();
            try {
                goBack(database, migrator, before, after);
            } catch (MigrationException e) {
                broken((down.isZero() ? "down fails: " : "up fails the second time: ") + said(e));
            }
            if (outcome == Outcome.BROKEN) {
                startAnew();
            }
        }

        private void goBack(TestDatabase database, Migrator migrator, SchemaSnapshot before, SchemaSnapshot after) {
            down = duration(() -> migrator.down(1));
            judge(before.differences(database.snapshot()));
            upAgain = duration(() -> migrator.contractTo(migration.version()));
            if (outcome != Outcome.BROKEN) {
                broken("up makes something else the second time:", after.differences(database.snapshot()));
            }
        }

        private void judge(List<String> differences) {
            if (!incomplete.contains(migration.version())) {
                broken("down leaves something else than was there before:", differences);
            } else if (differences.isEmpty()) {
                broken("down was allowed to be incomplete, and is not: remove allowIncompleteDown("
                        + migration.version() + ")");
            } else {
                outcome = Outcome.INCOMPLETE;
                details.addAll(differences);
            }
        }

        /** Those after it are tried on what they are meant for. */
        private void startAnew() {
            close();
        }

        private void broken(String headline, List<String> differences) {
            if (!differences.isEmpty()) {
                broken(headline);
                differences.forEach(line -> details.add("  " + line));
            }
        }

        private void broken(String detail) {
            outcome = Outcome.BROKEN;
            details.add(detail);
        }
    }

    private static Duration duration(Supplier<MigrationReport> run) {
        return run.get().migrations().stream()
                .map(MigrationReport.Run::duration)
                .reduce(Duration.ofNanos(1), Duration::plus);
    }
}
