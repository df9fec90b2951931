package dev.pawl.testing;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Builders;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.TransactionStep;
import org.junit.jupiter.api.Test;

/** What was built stays as it is, whatever becomes of its builder. */
final class BuildersTest {

    private static final TestRegistry FIRST =
            TestRegistry.of(migration(1).up(TransactionStep.strongLock("CREATE TABLE first (id bigint)")));
    private static final TestRegistry SECOND =
            TestRegistry.of(migration(1).up(TransactionStep.strongLock("CREATE TABLE second (id bigint)")));

    @Test
    void databasesStayAsTheyWereBuilt() {
        TestDatabasesBuilder builder = TestDatabases.builder().registry(FIRST);
        TestDatabases databases = builder.build();
        TestDatabases others = builder.registry(SECOND)
                .schema("app")
                .setup("/extensions.sql")
                .contract(false)
                .build();

        assertThat(Builders.shared(builder, databases)).isEmpty();
        try (TestDatabase database = databases.migrated();
                TestDatabase other = others.migrated()) {
            assertThat(database.tableExists("first")).isTrue();
            assertThat(database.schema()).isEqualTo("public");
            assertThat(other.tableExists("second")).isTrue();
            assertThat(other.schema()).isEqualTo("app");
        }
    }

    @Test
    void extensionsStayAsTheyWereBuilt() {
        PawlExtensionBuilder builder = PawlExtension.builder().registry(FIRST);
        PawlExtension extension = builder.build();

        assertThat(Builders.shared(builder, extension)).isEmpty();
        assertThat(builder.registry(SECOND).freshPerClass().build()).isNotSameAs(extension);
    }
}
