package dev.pawl.testing;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.TestRegistry.Migration;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.testing.ReversibilityReport.Outcome;
import dev.pawl.testing.ReversibilityReport.Trial;
import org.junit.jupiter.api.Test;

final class ReversibilityTest {

    /** A registry written by hand is mutable. */
    private static Migration sound() {
        return migration(1)
                .up(TransactionStep.strongLock("CREATE TABLE t (id bigint)"))
                .down(TransactionStep.strongLock("DROP TABLE t"));
    }

    @Test
    void passesWhatRestoresTheSchema() {
        try (MigrationTester tester =
                tester(sound(), migration(2).up(sql("SELECT 1")).down(sql("SELECT 1")))) {
            ReversibilityReport report = tester.assertReversible();

            assertThat(report.trials()).extracting(Trial::outcome).containsOnly(Outcome.REVERSIBLE);
            assertThat(report.trials()).allSatisfy(trial -> {
                assertThat(trial.up()).isPositive();
                assertThat(trial.down()).isPositive();
                assertThat(trial.upAgain()).isPositive();
            });
            assertThat(report.toString()).endsWith("2 migrations, 2 reversible");
        }
    }

    @Test
    void namesWhatIsLeftOverAndMissingAndGoesOnWithTheRest() {
        Migration leaving = migration(2)
                .up(sql("CREATE TYPE mood AS ENUM ('good', 'bad')", "ALTER TABLE t ADD name text DEFAULT 'x'"))
                .down(sql("ALTER TABLE t DROP name", "ALTER TABLE t DROP id"));
        Migration later =
                migration(3).up(sql("CREATE INDEX t_id_idx ON t (id)")).down(sql("DROP INDEX t_id_idx"));

        try (MigrationTester tester = tester(sound(), leaving, later)) {
            assertThatThrownBy(tester::assertReversible)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("""
                            migration 2 `M2` does not go up, down and up again
                              migration 2 `M2`
                                down leaves something else than was there before:
                                  missing: column t.id: bigint
                                  left over: enum mood: good, bad""");
            assertThat(tester.checkReversible().trials())
                    .extracting(Trial::outcome)
                    .containsExactly(Outcome.REVERSIBLE, Outcome.BROKEN, Outcome.REVERSIBLE);
        }
    }

    @Test
    void looksAtTheSchemasThatMigrationsName() {
        Migration leaving = migration(1)
                .up(sql("CREATE SCHEMA \"Other\"", "CREATE TABLE \"Other\".t (id int)"))
                .down(sql("SELECT 1"));
        Migration sound =
                migration(2).up(sql("CREATE TABLE \"Other\".u (id int)")).down(sql("DROP TABLE \"Other\".u"));
        TestRegistry registry = TestRegistry.of(leaving, sound).in(null, "Other", "Not there");

        try (MigrationTester tester =
                TestDatabases.builder().registry(registry).build().tester()) {
            ReversibilityReport report = tester.checkReversible();

            assertThat(report.trials()).extracting(Trial::outcome).containsExactly(Outcome.BROKEN, Outcome.REVERSIBLE);
            assertThat(report.trials().get(0).details().toString())
                    .contains(
                            "left over: Other: table t",
                            "left over: Other: column t.id: integer",
                            "left over: schema Other");
        }
    }

    @Test
    void reportsAWayBackThatFails() {
        try (MigrationTester tester = tester(migration(1).up(sql("SELECT 1")).down(sql("DROP TABLE nowhere")))) {
            assertThatThrownBy(tester::assertReversible)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("down fails: ")
                    .hasMessageContaining("table \"nowhere\" does not exist");
        }
    }

    @Test
    void stopsAtAMigrationThatFails() {
        try (MigrationTester tester =
                tester(migration(1).up(sql("SELECT nothing")), migration(2).up(sql("SELECT 1")))) {
            ReversibilityReport report = tester.checkReversible();

            assertThat(report.trials()).extracting(Trial::outcome).containsExactly(Outcome.BROKEN, Outcome.NOT_REACHED);
            assertThat(report.trials().get(0).details().get(0)).startsWith("up fails: ");
        }
    }

    @Test
    void noticesThatTheSecondUpMakesSomethingElse() {
        Migration moody = migration(1)
                .up(sql("DO $$BEGIN IF to_regclass('trace') IS NULL THEN CREATE TABLE a (); ELSE CREATE TABLE b (); "
                        + "END IF; END$$"))
                .down(sql("DROP TABLE a", "CREATE TABLE trace ()"));

        try (MigrationTester tester = tester(moody)) {
            Trial trial = tester.checkReversible().trials().get(0);

            assertThat(trial.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(trial.details()).contains("  left over: table trace");
        }
    }

    @Test
    void onlyRunsWhatSaysThatItIsIrreversible() {
        Migration lossy = migration(2)
                .up(sql("ALTER TABLE t DROP id"))
                .irreversible("nobody needs it")
                .contracting();

        try (MigrationTester tester = tester(sound(), lossy)) {
            Trial trial = tester.assertReversible().trials().get(1);

            assertThat(trial.outcome()).isEqualTo(Outcome.IRREVERSIBLE);
            assertThat(trial.details()).containsExactly("because: nobody needs it");
        }
    }

    @Test
    void triesASingleMigrationOnTopOfThoseBeforeIt() {
        Migration later = migration(2).up(sql("ALTER TABLE t ADD name text")).down(sql("ALTER TABLE t DROP name"));

        try (MigrationTester tester = tester(sound(), later)) {
            assertThat(tester.assertReversible(2).trials())
                    .extracting(Trial::version)
                    .containsExactly(2L);
        }
    }

    @Test
    void letsADownBeIncompleteThatIsAllowedToBe() {
        Migration later =
                migration(2).up(sql("ALTER TABLE t ALTER id TYPE text")).down(sql("SELECT 1"));

        try (MigrationTester tester = tester(sound(), later).allowIncompleteDown(2)) {
            Trial trial = tester.assertReversible().trials().get(1);

            assertThat(trial.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(trial.details()).containsExactly("changed: column t.id: text, which was bigint");
        }
    }

    @Test
    void reportsAnAllowanceThatIsNotNeeded() {
        try (MigrationTester tester = tester(sound()).allowIncompleteDown(1)) {
            assertThatThrownBy(tester::assertReversible)
                    .hasMessageContaining(
                            "down was allowed to be incomplete, and is not: remove allowIncompleteDown(1)");
        }
    }

    @Test
    void runsABaselineThatNothingElseHasMade() {
        Migration before = migration(1).baseline().up(sql("CREATE TABLE legacy (id bigint)"));
        Migration after =
                migration(2).up(sql("ALTER TABLE legacy ADD name text")).down(sql("ALTER TABLE legacy DROP name"));
        try (MigrationTester tester = tester(before, after)) {
            assertThat(tester.assertReversible().trials())
                    .extracting(Trial::outcome)
                    .containsExactly(Outcome.BASELINE, Outcome.REVERSIBLE);
            assertThat(tester.assertReversible(2).trials()).hasSize(1);
            assertThat(tester.at(1).tableExists("legacy")).isTrue();
        }
    }

    @Test
    void triesWhatIsKnownToHaveContractedEverywhere() {
        Migration contraction = migration(2)
                .contractedEverywhere()
                .up(sql("ALTER TABLE t DROP id"))
                .down(sql("ALTER TABLE t ADD id bigint"));
        Migration again = migration(3).up(sql("ALTER TABLE t ADD id bigint")).down(sql("ALTER TABLE t DROP id"));
        try (MigrationTester tester = tester(sound(), contraction, again)) {
            assertThat(tester.assertReversible().trials())
                    .extracting(Trial::outcome)
                    .containsExactly(Outcome.REVERSIBLE, Outcome.REVERSIBLE, Outcome.REVERSIBLE);
        }
    }

    @Test
    void buildsOnABaselineThatTheSetupHasMade() {
        TestDatabases databases = TestDatabases.builder()
                .registry(TestRegistry.of(
                        migration(1).baseline(),
                        migration(2)
                                .up(sql("ALTER TABLE legacy ADD name text"))
                                .down(sql("ALTER TABLE legacy DROP name"))))
                .setup("/legacy.sql")
                .build();

        try (MigrationTester tester = databases.tester();
                TestDatabase database = databases.migrated()) {
            assertThat(tester.assertReversible().trials())
                    .extracting(Trial::outcome)
                    .containsExactly(Outcome.BASELINE, Outcome.REVERSIBLE);
            assertThat(database.columnExists("legacy", "name")).isTrue();
            assertThat(database.value("SELECT steps_total FROM schema_migrations WHERE version = 1"))
                    .isEqualTo(0);
        }
    }

    private static MigrationTester tester(Migration... migrations) {
        return TestDatabases.builder()
                .registry(TestRegistry.of(migrations))
                .build()
                .tester();
    }

    private static TransactionStep sql(String... statements) {
        return TransactionStep.strongLock(statements);
    }
}
