package dev.pawl.testing;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.TransactionStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OldStatementsTest {

    private final MigrationTester tester = TestDatabases.builder()
            .registry(TestRegistry.of(
                    migration(1).up(sql("CREATE TABLE t (id bigint, name text)")),
                    migration(2).up(sql("ALTER TABLE t ADD age int NOT NULL DEFAULT 0")),
                    migration(3).up(sql("ALTER TABLE t DROP id")).contracting(),
                    migration(4).up(sql("ALTER TABLE t RENAME name TO title")),
                    migration(5).up(sql("ALTER TABLE t ADD CHECK (age > 0)"))))
            .build()
            .tester();

    @AfterEach
    void close() {
        tester.close();
    }

    @Test
    void leavesOutContractingMigrations() {
        tester.assertOldCodeStillWorks(1, "SELECT id FROM t");
    }

    /** Nothing older has survived it. */
    @Test
    void leaveOffAtWhatIsKnownToHaveContractedEverywhere() {
        TestRegistry registry = TestRegistry.of(
                migration(1).up(sql("CREATE TABLE t (id bigint)")),
                migration(2).up(sql("ALTER TABLE t DROP id")).contractedEverywhere(),
                migration(3).up(sql("ALTER TABLE t ADD id text")),
                migration(4).up(sql("ALTER TABLE t RENAME id TO key")));
        try (MigrationTester relying =
                TestDatabases.builder().registry(registry).build().tester()) {
            relying.assertOldCodeStillWorks(1, "INSERT INTO t (id) VALUES (1)");
            assertThatThrownBy(() -> relying.assertOldCodeStillWorks(2, "SELECT 1", "SELECT id FROM t"))
                    .hasMessageContaining("it fails before any of the later migrations");
            assertThatThrownBy(() -> relying.assertOldCodeStillWorks(3, "SELECT id FROM t"))
                    .hasMessageContaining("after migration 4 `M4`");
        }
    }

    @Test
    void namesTheStatementTheMigrationAndWhatPostgresSays() {
        assertThatThrownBy(() -> tester.assertOldCodeStillWorks(
                        2, "INSERT INTO t (id, age) VALUES (1, 1)", "SELECT name\n FROM t", "SELECT id FROM t"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1 statement of version 2 would stop working")
                .hasMessageContaining("it fails after migration 4 `M4`: ERROR: column \"name\" does not exist")
                .hasMessageEndingWith("    SELECT name\n     FROM t");
    }

    @Test
    void reportsEachStatementAfterTheFirstMigrationThatBreaksIt() {
        assertThatThrownBy(() ->
                        tester.assertOldCodeStillWorks(2, "INSERT INTO t (age) VALUES (0)", "UPDATE t SET name = 'x'"))
                .hasMessageContaining("2 statements of version 2")
                .hasMessageContaining("after migration 4 `M4`")
                .hasMessageContaining("after migration 5 `M5`");
    }

    @Test
    void saysThatAStatementIsWrongFromTheBeginning() {
        assertThatThrownBy(() -> tester.assertOldCodeStillWorks(1, "SELECT age FROM t"))
                .hasMessageContaining("it fails before any of the later migrations");
    }

    @Test
    void knowsNoOtherVersions() {
        assertThatThrownBy(() -> tester.assertOldCodeStillWorks(7, "SELECT 1"))
                .isInstanceOf(TestDatabaseException.class)
                .hasMessage("there is no migration 7\n  the oldest is migration 1 `M1`, the newest migration 5 `M5`");
    }

    private static TransactionStep sql(String statement) {
        return TransactionStep.strongLock(statement);
    }
}
