package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.report.MigrationState;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history that the guides tell about, on real servers. */
final class HistoryTest {

    private static final long CREATE = 2026_02_01_001L;
    private static final long BEFORE_FULL_NAME = 2026_02_08_001L;
    private static final long BEFORE_REFERENCE = 2026_02_02_002L;
    private static final long REFERENCE = 2026_02_02_003L;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void goesUpAndContracts(int major) {
        Migrator migrator = migrator(PostgresServers.major(major).newDatabase());
        migrator.upTo(CREATE);

        migrator.up();
        assertThat(migrator.status().in(MigrationState.WAITING_FOR_CONTRACT)).hasSize(5);

        migrator.contract();
        assertThat(migrator.status().in(MigrationState.APPLIED))
                .hasSameSizeAs(migrator.status().migrations());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void runsAsAWholeOnAFreshDatabase(int major) {
        Migrator migrator = migrator(PostgresServers.major(major).newDatabase());

        assertThat(migrator.up().waiting()).isEmpty();
        assertThat(migrator.status().in(MigrationState.APPLIED))
                .hasSameSizeAs(migrator.status().migrations());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void goesDownAndUpAgain(int major) {
        Operations operations = new Operations(PostgresServers.major(major).newDatabase());

        assertThat(operations.goesDownAndUpAgain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theBackfillLeavesNoOrderWithoutAReference(int major) throws SQLException {
        DataSource database = PostgresServers.major(major).newDatabase();
        migrator(database).upTo(CREATE);
        migrator(database).upTo(BEFORE_REFERENCE);
        Sql sql = new Sql(database);
        sql.run("INSERT INTO customers (name) VALUES ('Ada')");
        sql.run("INSERT INTO orders (customer_id, total) SELECT 1, 9.90 FROM generate_series(1, 2500)");
        migrator(database).upTo(REFERENCE);

        assertThat(ReferenceBackfill.run(database)).isEqualTo(2500);
        assertThat(sql.value("SELECT count(*) FROM orders WHERE reference IS NULL"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void bothReleasesSeeTheSameName(int major) throws SQLException {
        DataSource database = PostgresServers.major(major).newDatabase();
        Migrator migrator = migrator(database);
        migrator.upTo(CREATE);
        migrator.upTo(BEFORE_FULL_NAME);
        Sql sql = new Sql(database);
        sql.run("INSERT INTO customers (email, name) VALUES ('ada@example.com', 'Ada')");
        migrator.up();

        sql.run("INSERT INTO customers (email, name) VALUES ('old@example.com', 'Old')");
        sql.run("INSERT INTO customers (email, full_name) VALUES ('new@example.com', 'New')");
        sql.run("UPDATE customers SET name = 'Old Release' WHERE name = 'Old'");
        sql.run("UPDATE customers SET full_name = 'New Release' WHERE full_name = 'New'");
        assertThat(sql.value("SELECT string_agg(name, ', ' ORDER BY id) FROM customers"))
                .isEqualTo("Ada, Old Release, New Release");
        assertThat(sql.value("SELECT string_agg(full_name, ', ' ORDER BY id) FROM customers"))
                .isEqualTo("Old Release, New Release");

        sql.run(sql.sample("copy-names"));
        migrator.contract();
        assertThat(sql.value("SELECT string_agg(full_name, ', ' ORDER BY id) FROM customers"))
                .isEqualTo("Ada, Old Release, New Release");
    }

    private static Migrator migrator(DataSource database) {
        return Migrator.builder(database).build();
    }
}
