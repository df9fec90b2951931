package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseQueue;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SeveralRunnersTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void applyEachMigrationOnce() throws Exception {
        database.execute("CREATE TABLE users (email text)");
        TestRegistry registry = TestRegistry.of(
                creating(1),
                migration(2)
                        .up(
                                strongLock("ALTER TABLE users ADD name text"),
                                Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.users (name)")),
                creating(3));

        List<Long> applied = new ArrayList<>();
        for (MigrationReport report :
                atOnce(32, () -> database.migrator(registry).build().up())) {
            report.migrations().forEach(run -> applied.add(run.version()));
        }

        assertThat(applied).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 2 2", "3 applied 1 1");
        assertThat(database.query("SELECT count(*) FROM schema_migration_log WHERE event = 'started'"))
                .containsExactly("3");
    }

    @Test
    void adoptATableTogether() throws Exception {
        database.execute("CREATE TABLE schema_migrations (version int PRIMARY KEY, description text,"
                + " applied_at timestamptz, applied_by text, execution_time_ms int, checksum text)");
        TestRegistry registry = TestRegistry.of(creating(1));

        atOnce(16, () -> database.migrator(registry).build().up());

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void cannotCommitAfterLosingTheLease() throws Exception {
        Migrator migrator = database.of(creating(1), waiting(2));
        CompletableFuture<Void> running = startAndBlock(migrator::up, () -> {
            database.execute("UPDATE schema_migration_lease SET token = token + 1, owner = 'other/1'");
        });

        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith(
                        "another runner has taken over, since this one did not renew its lease in time\n");
        assertThat(database.tables()).containsExactly("t1");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 running 0 1");
        assertThat(database.query("SELECT owner FROM schema_migration_lease")).containsExactly("other/1");
    }

    @Test
    void doNotOvertakeATransactionWhoseRunnerHasNoSecondConnection() throws Exception {
        try (Connection only = database.dataSource().getConnection()) {
            Migrator migrator = poolOfOne(only, waiting(2));
            startAndBlock(migrator::up, () -> {
                        awaitExpiry();
                        assertThat(tryToTakeTheLease()).isFalse();
                        database.execute("UPDATE schema_migration_lease SET doing = 'as a heartbeat changes it'");
                        assertThat(tryToTakeTheLease()).isFalse();
                    })
                    .join();
        }
        assertThat(database.history()).containsExactly("2 applied 1 1");
    }

    @Test
    void doNotOvertakeAConcurrentStepWhoseRunnerHasNoSecondConnection() throws Exception {
        database.execute("CREATE TABLE users (email text)");
        ConcurrentStep step = Steps.createIndex(
                "i",
                " CREATE INDEX CONCURRENTLY \"i\"\n ON {schema}.\"users\" (\"email\") WHERE \"email\" <> '%s' "
                        .formatted("x".repeat(2000)));
        try (Connection only = database.dataSource().getConnection();
                Connection writer = database.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            CompletableFuture<MigrationReport> running =
                    InBackground.get(poolOfOne(only, migration(1).up(step))::up);
            awaitOne("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%' AND state = 'active'"
                    + " AND datname = current_database()");
            awaitExpiry();
            assertThat(tryToTakeTheLease()).isFalse();
            assertThat(database.of(migration(1).up(step)).status().in(MigrationState.RUNNING))
                    .hasSize(1);
            writer.commit();
            running.join();
        }
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void keepTheLeaseAliveOnASecondConnection() throws Exception {
        Migrator migrator = database.migrator(TestRegistry.of(waiting(1)))
                .leaseDuration(SHORT)
                .build();
        startAndBlock(migrator::up, () -> {
                    String first = expiry();
                    TestDatabase.await("two heartbeats", () -> !expiry().equals(first));
                    String second = expiry();
                    TestDatabase.await("another one", () -> !expiry().equals(second));
                    assertThat(tryToTakeTheLease()).isFalse();
                })
                .join();
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void takeOverFromADeadOne() {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2));
        database.migrator(registry).build().upTo(1);
        database.execute(
                "UPDATE schema_migration_lease SET owner = 'dead/1', statement = 'CREATE INDEX CONCURRENTLY x',"
                        + " backend_pid = 1, backend_start = now(), expires_at = now() + interval '300 ms'");

        database.migrator(registry).build().up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    @Test
    void connectAgainAfterTheirConnectionWasCut() throws Exception {
        TestRegistry registry = TestRegistry.of(creating(1), waiting(2));
        MigratorBuilder builder = database.migrator(registry).leaseDuration(SHORT);
        CompletableFuture<Void> running = startAndBlock(
                builder.build()::up,
                () -> database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND query LIKE 'SELECT pg_advisory_xact_lock%'"));

        running.join();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    @Test
    void surviveThatTheLeaseTableIsEmptied() {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2));
        database.migrator(registry).build().upTo(1);
        database.execute("TRUNCATE schema_migration_lease");

        database.migrator(registry).build().up();

        assertThat(database.history()).hasSize(2);
    }

    @Test
    void waitNoLongerThanTheyAreTold() {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2));
        database.migrator(registry).build().upTo(1);
        database.execute("UPDATE schema_migration_lease SET owner = 'busy/7', doing = 'a long build',"
                + " backend_pid = 42, expires_at = now() + interval '1 hour'");

        assertThatThrownBy(database.migrator(registry).waitTimeout(SHORT).build()::up)
                .hasMessageStartingWith("another runner is still at work after 200ms\n  busy/7 (backend 42, since ")
                .hasMessageContaining("): a long build\n");
    }

    @Test
    void stopWaitingWhenInterrupted() throws Exception {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2));
        database.migrator(registry).build().upTo(1);
        database.execute("UPDATE schema_migration_lease SET owner = 'x', expires_at = now() + interval '1 hour'");
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            try {
                database.migrator(registry).build().up();
            } catch (MigrationException e) {
                outcome.complete(e);
            }
        });
        waiter.start();
        waiter.interrupt();

        assertThat(outcome.join())
                .hasMessage("interrupted while waiting; what is recorded stays, and the next run goes on there");
    }

    /** Waits in its only step for the advisory lock 1. */
    private static TestRegistry.Migration waiting(long version) {
        return migration(version)
                .up(TransactionStep.patient("CREATE TABLE t" + version + " ()", "SELECT pg_advisory_xact_lock(1)"));
    }

    private interface Action {
        void run() throws Exception;
    }

    private CompletableFuture<Void> startAndBlock(Runnable runner, Action meanwhile) throws Exception {
        try (Connection blocker = database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");
            CompletableFuture<Void> running = InBackground.run(runner);
            awaitOne("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                    + " WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()");
            meanwhile.run();
            return running;
        }
    }

    private Migrator poolOfOne(Connection connection, TestRegistry.Migration migration) {
        return Migrator.builder(new OneConnection(connection).dataSource())
                .registry(TestRegistry.of(migration))
                .leaseDuration(SHORT)
                .build();
    }

    private void awaitExpiry() throws Exception {
        awaitOne("SELECT count(*) FROM schema_migration_lease WHERE expires_at < clock_timestamp()");
    }

    private void awaitOne(String count) throws Exception {
        TestDatabase.await(count, () -> database.query(count).equals(List.of("1")));
    }

    private String expiry() {
        return database.query("SELECT expires_at FROM schema_migration_lease").get(0);
    }

    private boolean tryToTakeTheLease() throws SQLException {
        try (Session session = Session.open(database.dataSource())) {
            return new LeaseTable("public", LeaseTable.MIGRATIONS, "taker", SHORT).tryAcquire(session) != null;
        }
    }

    private static <T> List<T> atOnce(int threads, Callable<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(
                    Stream.generate(() -> task).limit(threads).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    @Test
    @Timeout(60)
    void doNotWaitInAStatementForWhoEditsTheHistory() throws Exception {
        database.of(TestRegistry.creating(1)).up();
        List<String> told = new CopyOnWriteArrayList<>();
        Migrator migrator = database.migrator(TestRegistry.of(TestRegistry.creating(1), TestRegistry.creating(2)))
                .waitTimeout(Duration.ofSeconds(3))
                .listener(new MigrationListener() {
                    @Override
                    public void waitingForRunner(String runner) {
                        told.add(runner);
                    }
                })
                .build();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN; UPDATE schema_migrations SET applied_by = 'me'");

            assertThatThrownBy(migrator::up).hasMessageContaining("an open transaction has changed schema_migrations");
        }
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("an open transaction that has changed schema_migrations or schema_migration_lease\n  pid ")
                .contains("idle in transaction", ": UPDATE schema_migrations SET applied_by = 'me'");
    }

    @Test
    void areToldApartAfterTheLeaseWasEmptied() throws Exception {
        database.of(TestRegistry.creating(1)).up();
        database.execute("TRUNCATE schema_migration_lease");
        try (Session session = Session.open(database.dataSource())) {
            Lease gone = lease(session, "first/1");
            database.execute("TRUNCATE schema_migration_lease");
            Lease held = lease(session, "second/2");

            session.atomically(LocalSettings.pinned(), List.of(held.holding().statement()));
            assertThatThrownBy(() -> session.atomically(
                            LocalSettings.pinned(), List.of(gone.holding().statement())))
                    .hasMessageContaining("another runner has the lease");
        }
    }

    @Test
    void workOnSeveralThingsAtOnceWithALeaseForEach() throws Exception {
        database.of(TestRegistry.creating(1)).up();
        LeaseTable another = new LeaseTable("public", "another work", "other/1", Duration.ofSeconds(10));
        try (Session session = Session.open(database.dataSource())) {
            assertThat(another.tryAcquire(session)).isNull();
            another.makeRow(session);
            Lease lease = another.tryAcquire(session);

            database.of(TestRegistry.creating(1), TestRegistry.creating(2)).up();
            assertThat(database.of(TestRegistry.creating(1), TestRegistry.creating(2))
                            .up()
                            .migrations())
                    .isEmpty();

            session.atomically(LocalSettings.pinned(), List.of(lease.holding().statement()));
            assertThat(new LeaseTable("public", "another work", "third/1", Duration.ofSeconds(10)).tryAcquire(session))
                    .isNull();
            assertThat(another.holder(session).owner()).isEqualTo("other/1");
            assertThat(database.query("SELECT work, owner, changes > 0 FROM schema_migration_lease ORDER BY work"))
                    .containsExactly("another work other/1 t", "migrations null t");
        }
    }

    private static Lease lease(Session session, String runner) throws Exception {
        LeaseTable table = new LeaseTable("public", LeaseTable.MIGRATIONS, runner, Duration.ofSeconds(10));
        LeaseQueue.Watcher watcher = new LeaseQueue.Watcher() {
            @Override
            public void waitsFor(LeaseHolder holder) {}

            @Override
            public void waitsForNobody(Duration time) {}
        };
        return new LeaseQueue(table, LeaseQueue.begin(null), watcher).acquire(session);
    }
}
