package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.Resolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else has a lock on a table of Pawl's own: every wait for that ends, and says whom it is for. */
@Timeout(120)
final class OwnTablesTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    private static final Map<String, Consumer<Migrator>> CALLS = Map.ofEntries(
            Map.entry("up", Migrator::up),
            Map.entry("upTo", migrator -> migrator.upTo(2)),
            Map.entry("contract", Migrator::contract),
            Map.entry("down", migrator -> migrator.down(1)),
            Map.entry("status", Migrator::status),
            Map.entry("plan", Migrator::plan),
            Map.entry("planDown", migrator -> migrator.planDown(1)),
            Map.entry("obstacles", Migrator::obstacles),
            Map.entry("blockers", Migrator::blockers),
            Map.entry("validate", Migrator::validate),
            Map.entry("baseline", migrator -> migrator.baseline(2)),
            Map.entry("resolve", migrator -> migrator.forceResolve(1, Resolution.APPLIED)),
            Map.entry("wait", migrator -> migrator.boot(BootMode.WAIT)));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final List<String> waits = new CopyOnWriteArrayList<>();

    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void waitingForLock(String subject, List<Blocker> blockers) {
            waits.add(subject + ": " + blockers);
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void areNotAdoptedWhileSomebodyReadsThemAndNobodyQueuesBehindThat(int major) throws Exception {
        TestDatabase other = TestDatabase.fresh(major);
        adoptable(other);
        Migrator migrator =
                migrator(other, creating(1)).lockDeadline(Duration.ofSeconds(3)).build();
        try (Connection reader = blocker(other, "SELECT * FROM schema_migrations")) {
            CompletableFuture<MigrationReport> up = InBackground.get(migrator::up);
            TestDatabase.await("the wait", () -> !waits.isEmpty());
            for (int reads = 0; reads < 50; reads++) {
                long begin = System.nanoTime();
                other.query("SELECT count(*) FROM schema_migrations");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            }
            assertThatThrownBy(up::join)
                    .cause()
                    .isInstanceOfSatisfying(MigrationException.class, failure -> {
                        assertThat(failure.reason()).isEqualTo(Reason.BLOCKED);
                        assertThat(failure.blockers()).hasSize(1);
                    })
                    .hasMessageStartingWith(
                            "others keep Pawl from making its tables in schema \"public\"\n  got no lock in 3 s, with ")
                    .hasMessageContaining("\n  blocked by pid ")
                    .hasMessageContaining("application \"by hand\", idle in transaction for ")
                    .hasMessageContaining(
                            "holds AccessShareLock on `schema_migrations`: SELECT * FROM schema_migrations\n")
                    .hasMessageContaining(
                            "\n  fix: wait until they are done, or end them: SELECT pg_terminate_backend(");
            assertThat(waits)
                    .allMatch(wait -> wait.startsWith("making the tables of Pawl in schema \"public\": [pid "));
            reader.commit();
        }
        migrator.up();
        assertThat(other.history()).containsExactly("1 applied 1 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE OR REPLACE FUNCTION schema_migration_changed() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$BEGIN RETURN NULL; END$$",
                "SELECT * FROM schema_migration_health",
                "COMMENT ON TABLE schema_migrations IS 'ours'",
                "DROP VIEW schema_migration_health"
            })
    void areNotMadeWholeAgainWhileSomebodyIsInTheWay(String statement) throws Exception {
        migrator(database, creating(1)).build().up();
        database.execute("DROP TRIGGER schema_migration_changed ON schema_migrations");
        Migrator migrator = migrator(database, creating(1), creating(2))
                .lockDeadline(Duration.ofMillis(1500))
                .build();
        try (Connection human = blocker(database, statement)) {
            assertThatThrownBy(migrator::up)
                    .hasMessageContaining("\n  blocked by pid ")
                    .hasMessageContaining("application \"by hand\", idle in transaction for ");
            human.rollback();
        }
        migrator.up();
    }

    @Test
    void areAdoptedAsSoonAsTheReaderIsGone() throws Exception {
        adoptable(database);
        CompletableFuture<MigrationReport> up;
        try (Connection reader = blocker(database, "SELECT * FROM schema_migrations")) {
            up = InBackground.get(migrator(database, creating(1)).build()::up);
            TestDatabase.await("the wait", () -> !waits.isEmpty());
            reader.commit();
        }
        assertThat(up.join().migrations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "schema_migrations, 'up upTo contract down status plan planDown obstacles blockers validate baseline resolve wait'",
        "schema_migration_lease, 'up down baseline resolve wait validate'",
        "schema_migration_log, 'up baseline resolve'",
    })
    void areNotWaitedForLongerThanTheDeadlineWhateverIsAsked(String table, String calls) throws Exception {
        migrator(database, creating(1)).build().up();
        try (Connection human = blocker(database, "LOCK TABLE " + table)) {
            Map<String, CompletableFuture<MigrationException>> failures = new TreeMap<>();
            for (String call : calls.split(" ", -1)) {
                Migrator migrator = migrator(database, creating(1), creating(2)).build();
                failures.put(
                        call,
                        InBackground.get(() -> catchThrowableOfType(
                                MigrationException.class, () -> CALLS.get(call).accept(migrator))));
            }
            failures.forEach((call, failure) -> assertThat(failure.join())
                    .describedAs("%s with %s locked", call, table)
                    .hasMessageContaining("\n  blocked by pid ")
                    .hasMessageContaining("application \"by hand\", idle in transaction for ")
                    .hasMessageContaining("holds AccessExclusiveLock on `" + table + "`: LOCK TABLE " + table)
                    .extracting(MigrationException::reason)
                    .isEqualTo(Reason.BLOCKED));
            human.rollback();
        }
        migrator(database, creating(1), creating(2)).build().up();
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    /** The one statement of a boot with nothing to do can be told of no timeout, and still does not wait for ever. */
    @Test
    void doNotStopABootWithNothingToDoForLonger() throws Exception {
        migrator(database, creating(1)).build().up();
        try (Connection human = blocker(database, "LOCK TABLE schema_migration_lease")) {
            assertThatThrownBy(migrator(database, creating(1)).build()::up)
                    .hasMessageStartingWith(
                            "others have locked the tables of Pawl in schema \"public\"\n  got no lock in ")
                    .hasMessageContaining("blocked by pid ");
            human.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE schema_migration_lease SET doing = 'edited'",
                "SELECT FROM schema_migration_lease FOR UPDATE",
                "DELETE FROM schema_migration_lease",
                "UPDATE schema_migrations SET applied_by = 'me'"
            })
    void areNotWaitedForLongerThoughOnlyARowIsLocked(String statement) throws Exception {
        migrator(database, creating(1)).build().up();
        try (Connection human = blocker(database, statement)) {
            assertThatThrownBy(migrator(database, creating(1), creating(2)).build()::up)
                    .hasMessageStartingWith("others have locked the tables of Pawl in schema \"public\"")
                    .hasMessageContaining("blocked by pid ")
                    .hasMessageContaining("application \"by hand\"");
            human.rollback();
        }
        migrator(database, creating(1), creating(2)).build().up();
    }

    @Test
    void areWaitedForInTheMiddleOfARun() throws Exception {
        database.execute("CREATE TABLE users (id int)");
        Migrator migrator = database.migrator(TestRegistry.of(migration(1)
                        .up(
                                strongLock("ALTER TABLE users ADD a int"),
                                strongLock("ALTER TABLE users ADD b int").locking(Steps.accessExclusive("users")))))
                .listener(listener)
                .listener(new MigrationListener() {
                    @Override
                    public void stepFinished(RunningStep step, Duration duration) {
                        if (step.number() == 1) {
                            lockedMeanwhile.complete(lock("LOCK TABLE schema_migration_log"));
                        }
                    }
                })
                .build();
        CompletableFuture<MigrationReport> up = InBackground.get(migrator::up);
        try (Connection human = lockedMeanwhile.get()) {
            TestDatabase.await(
                    "the wait",
                    () -> waits.stream()
                            .anyMatch(wait -> wait.startsWith("the tables of Pawl in schema \"public\": [pid ")
                                    && wait.contains("holds AccessExclusiveLock on `schema_migration_log`")));
            human.commit();
        }
        up.join();
        assertThat(database.history()).containsExactly("1 applied 2 2");
    }

    private final CompletableFuture<Connection> lockedMeanwhile = new CompletableFuture<>();

    @Test
    void areFreedOfWhoIsIdleIfThatIsAllowed() throws Exception {
        migrator(database, creating(1)).build().up();
        try (Connection human = blocker(database, "UPDATE schema_migrations SET applied_by = 'me'")) {
            assertThatCode(migrator(database, creating(1), creating(2))
                            .endIdleBlockersAfter(Duration.ofMillis(100))
                            .lockDeadline(Duration.ofSeconds(30))
                            .build()::up)
                    .doesNotThrowAnyException();
            assertThat(human.isValid(5)).isFalse();
        }
    }

    private static void adoptable(TestDatabase database) {
        database.execute("CREATE TABLE schema_migrations (version bigint PRIMARY KEY, description text,"
                + " applied_at timestamptz, applied_by text, execution_time_ms bigint, checksum text)");
    }

    private MigratorBuilder migrator(TestDatabase database, TestRegistry.Migration... migrations) {
        return database.migrator(TestRegistry.of(migrations))
                .lockDeadline(SHORT)
                .listener(listener);
    }

    private Connection lock(String statement) {
        try {
            return blocker(database, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection blocker(TestDatabase database, String statement) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setClientInfo("ApplicationName", "by hand");
        connection.setAutoCommit(false);
        try (Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
        return connection;
    }
}
