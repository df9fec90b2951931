package dev.pawl.testing.samples;

import static dev.pawl.testing.PawlAssertions.assertThat;

import dev.pawl.testing.MigrationTester;
import dev.pawl.testing.ReversibilityReport;
import dev.pawl.testing.ScratchCopy;
import dev.pawl.testing.TestDatabase;
import dev.pawl.testing.TestDatabases;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class WithoutJUnitTest {

    @Test
    void makesDatabases() {
        // region databases
        TestDatabases databases = TestDatabases.builder().contract(false).build();
        try (TestDatabase database = databases.migrated()) {
            run(database.jdbcUrl(), database.user(), database.password());
        }
        try (MigrationTester migrations = databases.tester()) {
            ReversibilityReport report = migrations.checkReversible();
            System.out.println(report);
        }
        // endregion
    }

    @Test
    void triesWhatIsPendingOnAScratchCopy() throws Exception {
        try (MigrationTester migrations = TestDatabases.builder().build().tester()) {
            DataSource production = migrations.at(2026_01_15_001L).database().dataSource();
            // region scratch
            ScratchCopy.of(production)
                    .run(copy -> assertThat(copy)
                            .hasColumn("conversations", "priority")
                            .hasValidIndex("conversations_priority_idx"));
            // endregion
        }
    }

    private static void run(String url, String user, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        assertThat(dataSource).hasColumn("conversations", "seen_at");
    }
}
