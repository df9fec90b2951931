package dev.pawl.testing;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import org.junit.jupiter.api.Test;

final class LocksTest {

    private static final TransactionStep TABLES = TransactionStep.strongLock(
            "CREATE TABLE a (id bigint PRIMARY KEY) PARTITION BY RANGE (id)",
            "CREATE TABLE a1 PARTITION OF a FOR VALUES FROM (1) TO (10)",
            "CREATE TABLE b (id bigint, a bigint)",
            "CREATE INDEX b_a_idx ON b (a)");

    @Test
    void saysWhichStatementTakesWhichLock() {
        LockReport report = locksOf(
                TransactionStep.strongLock(
                        "CREATE TABLE c (id bigint)",
                        "ALTER TABLE c ADD name text",
                        "SELECT * FROM b",
                        "ALTER TABLE b ADD name text"),
                Steps.createIndex("b_id_idx", "CREATE INDEX CONCURRENTLY b_id_idx ON {schema}.b (id)"),
                Steps.dropIndex("b_a_idx", "DROP INDEX CONCURRENTLY {schema}.b_a_idx"));

        assertThat(report.toString()).isEqualTo("""
                migration 2 `M2`
                  step 1 of 3: ACCESS EXCLUSIVE on `b`
                    ALTER TABLE b ADD name text
                  step 2 of 3: SHARE UPDATE EXCLUSIVE on `b`
                    CREATE INDEX CONCURRENTLY b_id_idx ON "public".b (id)
                  step 3 of 3: SHARE UPDATE EXCLUSIVE on `b`
                    DROP INDEX CONCURRENTLY "public".b_a_idx""");
    }

    @Test
    void knowsThatDetachingTakesThePartitionAtItsEnd() {
        LockReport report = locksOf(
                Steps.detachPartition("a1", "ALTER TABLE {schema}.a DETACH PARTITION {schema}.a1 CONCURRENTLY"));

        assertThat(report.locks())
                .extracting(lock -> lock.table() + " " + lock.mode())
                .contains("a SHARE_UPDATE_EXCLUSIVE", "a1 ACCESS_EXCLUSIVE")
                .doesNotContain("a ACCESS_EXCLUSIVE");
    }

    @Test
    void refusesStrongerLocks() {
        try (MigrationTester tester = tester(TransactionStep.strongLock("ALTER TABLE b ADD name text"))) {
            assertThatThrownBy(() -> tester.assertLocksAtMost(2, LockMode.SHARE_ROW_EXCLUSIVE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            migration 2 `M2` takes stronger locks than SHARE ROW EXCLUSIVE
                              step 1 of 1: ACCESS EXCLUSIVE on `b`
                                ALTER TABLE b ADD name text""");
            assertThat(tester.assertLocksAtMost(2, LockMode.ACCESS_EXCLUSIVE).locks())
                    .hasSize(1);
        }
    }

    @Test
    void saysWhichStepFails() {
        try (MigrationTester tester =
                tester(Steps.createIndex("x", "CREATE INDEX CONCURRENTLY x ON {schema}.b (nowhere)"))) {
            assertThatThrownBy(() -> tester.locks(2))
                    .isInstanceOf(TestDatabaseException.class)
                    .hasMessageStartingWith(
                            "migration 2 `M2` fails at step 1: ERROR: column \"nowhere\" does not exist");
        }
    }

    private static LockReport locksOf(Step... steps) {
        try (MigrationTester tester = tester(steps)) {
            return tester.locks(2);
        }
    }

    private static MigrationTester tester(Step... steps) {
        return TestDatabases.builder()
                .registry(TestRegistry.of(migration(1).up(TABLES), migration(2).up(steps)))
                .build()
                .tester();
    }
}
