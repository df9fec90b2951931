package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.report.MigrationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NothingPendingTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void takesOneStatementAfterAThousandMigrations() {
        TestRegistry registry = TestRegistry.ofMany(1_000);
        database.migrator(registry).build().baseline(1_000);
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);
        registry.listings.set(0);

        MigrationReport report =
                Migrator.builder(spy.dataSource()).registry(registry).build().up();

        assertThat(report.migrations()).isEmpty();
        assertThat(spy.calls).singleElement().asString().startsWith("executeQuery(SELECT changes, up_to_date, ");
        assertThat(registry.listings).hasValue(0);
    }

    @Test
    void sendsNoMoreThanConnectingAndOneStatementAsTheServerCountsThem() {
        TestRegistry registry = TestRegistry.ofMany(1_000);
        Migrator migrator = database.migrator(registry).build();
        migrator.baseline(1_000);
        database.execute("CREATE EXTENSION pg_stat_statements");
        long connecting = sentBy(() -> database.query("SELECT 1")) - 1;

        assertThat(sentBy(migrator::up)).isEqualTo(connecting + 1);
    }

    @Test
    void takesOneStatementFromAPoolWithoutAutocommitAndLeavesItSo() {
        TestRegistry registry = TestRegistry.of(creating(1));
        database.migrator(registry).build().up();
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), false);

        Migrator.builder(spy.dataSource()).registry(registry).build().up();

        assertThat(spy.calls).hasSize(3);
        assertThat(spy.calls.get(0)).isEqualTo("setAutoCommit(true)");
        assertThat(spy.calls.get(1)).startsWith("executeQuery(");
        assertThat(spy.calls.get(2)).isEqualTo("setAutoCommit(false)");
    }

    @Test
    void takesOneStatementWhileContractingMigrationsWait() {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2).contracting(), creating(3));
        database.of(creating(1)).up();
        database.migrator(registry).build().up();
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);

        MigrationReport report =
                Migrator.builder(spy.dataSource()).registry(registry).build().up();

        assertThat(spy.calls).hasSize(1);
        assertThat(report).hasToString("nothing to do\nwaiting to contract:\n  2 M2");
    }

    @Test
    void takesOneStatementToValidate() {
        TestRegistry registry = TestRegistry.of(creating(1));
        database.migrator(registry).build().up();
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);

        Migrator.builder(spy.dataSource()).registry(registry).build().validate();

        assertThat(spy.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void agreesWithTheServerOnTheFingerprint(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        TestRegistry registry = TestRegistry.of(creating(7), creating(10), creating(100));
        other.migrator(registry).build().up();
        SpyingDataSource spy = new SpyingDataSource(other.dataSource(), true);
        registry.listings.set(0);

        Migrator.builder(spy.dataSource()).registry(registry).build().up();

        assertThat(spy.calls).hasSize(1);
        assertThat(registry.listings).hasValue(0);
    }

    private long sentBy(Runnable action) {
        database.execute("SELECT pg_stat_statements_reset()");
        action.run();
        String calls = database.query("SELECT sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid"
                        + " WHERE datname = current_database() AND query NOT LIKE '%pg_stat_statements%'")
                .get(0);
        return Long.parseLong(calls);
    }
}
