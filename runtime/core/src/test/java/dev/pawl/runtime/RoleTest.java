package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.report.MigrationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleTest {

    private static final ConcurrentStep INDEX =
            Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t1 (id)");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void createRoles() {
        createRoles(database);
    }

    @AfterEach
    void dropRoles() {
        dropRoles(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16})
    void ownsWhatIsMade(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        createRoles(other);
        try {
            other.execute("GRANT migration_owner TO deployer", "GRANT ALL ON SCHEMA public TO migration_owner");

            migrator(other, creating(1), migration(2).up(INDEX, strongLock("ALTER TABLE t1 ADD c int")))
                    .up();

            assertThat(other.query("SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace ="
                            + " 'public'::regnamespace"))
                    .containsExactly("migration_owner");
            assertThat(migrator(other, creating(1), migration(2).up(INDEX, strongLock("SELECT 1")))
                            .status()
                            .in(MigrationState.APPLIED))
                    .hasSize(2);
        } finally {
            other.execute("DROP OWNED BY migration_owner, deployer");
            dropRoles(other);
        }
    }

    @Test
    void mustBeThere() {
        assertThatThrownBy(database.as("deployer")
                        .migrator(TestRegistry.of(creating(1)))
                        .role("nobody")
                        .build()::up)
                .hasMessageStartingWith("there is no role \"nobody\" to run migrations as");
    }

    @Test
    void mustBeUsable() {
        assertThatThrownBy(migrator(database, creating(1))::up)
                .hasMessageStartingWith("the user may not run migrations as role \"migration_owner\"")
                .hasMessageContaining("fix: GRANT \"migration_owner\" TO \"deployer\" WITH INHERIT TRUE, SET TRUE");
        database.execute("GRANT migration_owner TO deployer WITH INHERIT FALSE");
        assertThatThrownBy(migrator(database, creating(1))::up)
                .hasMessageStartingWith("the user may not run migrations as role \"migration_owner\"");
        assertThat(database.tables()).isEmpty();
    }

    private static Migrator migrator(TestDatabase database, TestRegistry.Migration... migrations) {
        return database.as("deployer")
                .migrator(TestRegistry.of(migrations))
                .role("migration_owner")
                .build();
    }

    private static void createRoles(TestDatabase database) {
        database.execute("CREATE ROLE migration_owner NOLOGIN", "CREATE ROLE deployer LOGIN");
    }

    private static void dropRoles(TestDatabase database) {
        database.execute("DROP OWNED BY migration_owner, deployer", "DROP ROLE migration_owner", "DROP ROLE deployer");
    }
}
