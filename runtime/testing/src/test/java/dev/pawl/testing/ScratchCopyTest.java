package dev.pawl.testing;

import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.TransactionStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PawlTest
final class ScratchCopyTest {

    private static final long CREATE = 2026_01_15_001L;

    @Test
    void runsWhatIsPendingInACopyAndLeavesTheOriginalAlone(MigrationTester migrations) throws Exception {
        TestDatabase original = migrations.at(CREATE).database();

        ScratchCopy.of(original.dataSource())
                .run(copy ->
                        assertThat(copy).hasColumn("conversations", "priority").hasColumn("conversations", "seen_at"));

        assertThat(original).doesNotHaveColumn("conversations", "priority");
    }

    @Test
    void dropsTheCopyWhateverTheChecksDo(MigrationTester migrations) {
        TestDatabase original = migrations.at(CREATE).database();
        List<String> names = new ArrayList<>();

        assertThatThrownBy(() -> ScratchCopy.of(original.dataSource()).run(copy -> {
                    names.add(copy.name());
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no");

        assertThat(names).hasSize(1);
        assertThat(original.query("SELECT datname FROM pg_database WHERE datname = ?", names.get(0)))
                .isEmpty();
    }

    /** Version 3 makes what 2 has dropped, so the orders do not lead to the same. */
    private static TestRegistry contracting() {
        return TestRegistry.of(
                TestRegistry.migration(1).baseline().up(TransactionStep.strongLock("CREATE TABLE t (a int, b int)")),
                TestRegistry.migration(2).contracting().up(TransactionStep.strongLock("ALTER TABLE t DROP b")),
                TestRegistry.migration(3).up(TransactionStep.strongLock("CREATE TABLE u (a int)")));
    }

    @Test
    void runsEverythingIfTheOriginalIsFresh() throws Exception {
        TestDatabases databases =
                TestDatabases.builder().registry(contracting()).build();

        try (TestDatabase original = databases.empty()) {
            ScratchCopy.of(original.dataSource())
                    .registry(contracting())
                    .run(copy -> assertThat(copy).hasTable("u").doesNotHaveColumn("t", "b"));
            original.migrator().up();
            assertThat(original).hasTable("u").doesNotHaveColumn("t", "b");
        }
    }

    @Test
    void leavesContractionsWaitingIfTheOriginalIsNot() throws Exception {
        TestDatabases databases =
                TestDatabases.builder().registry(contracting()).build();

        try (TestDatabase original = databases.empty()) {
            original.migrator().upTo(1);
            ScratchCopy.of(original.dataSource())
                    .registry(contracting())
                    .run(copy -> assertThat(copy).hasTable("u").hasColumn("t", "b"));
            original.migrator().up();
            assertThat(original).hasTable("u").hasColumn("t", "b");
        }
    }

    @Test
    void refusesWhatTheOriginalWouldRefuse() {
        TestDatabases databases =
                TestDatabases.builder().registry(contracting()).build();

        try (TestDatabase original = databases.empty()) {
            original.execute("CREATE TABLE u ()");
            assertThatThrownBy(() -> ScratchCopy.of(original.dataSource())
                            .registry(contracting())
                            .run(copy -> {}))
                    .hasMessageContaining("is a baseline that the history does not have yet");
        }
    }

    @Test
    void worksForADatabaseWithoutHistoryAndASchemaOfItsOwn() throws Exception {
        TestRegistry registry =
                TestRegistry.of(TestRegistry.migration(1).up(TransactionStep.strongLock("CREATE TABLE t (id bigint)")));
        TestDatabases databases =
                TestDatabases.builder().registry(registry).schema("shop").build();

        try (TestDatabase original = databases.empty()) {
            ScratchCopy.of(original.dataSource())
                    .on(PostgresServer.of(original.dataSource()))
                    .registry(registry)
                    .schema("shop")
                    .run(copy -> assertThat(copy).inSchema("shop").hasTable("t"));
            assertThat(original).doesNotHaveTable("t");
        }
    }
}
