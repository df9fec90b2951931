package dev.pawl.testing;

import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.plan.TransactionStep;
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
