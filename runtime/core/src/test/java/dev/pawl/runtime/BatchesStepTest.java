package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.PlanScript;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.RunningStep;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of many rows: each is changed once, by whatever key, whoever is in the way, however often a runner dies. */
final class BatchesStepTest {

    /** Once too often shows. */
    private static final String ONCE_MORE = "UPDATE \"numbers\" SET \"n\" = \"n\" + 1 WHERE (\"n\" >= 0)";

    private static final String BACK = "UPDATE \"numbers\" SET \"n\" = \"n\" - 1 WHERE (\"n\" >= 0)";

    private static final int ROWS = 5_000;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private static BatchesStep onceMore(String... key) {
        return Steps.batches("numbers", ONCE_MORE, key);
    }

    private static String rows(int count) {
        return "INSERT INTO numbers SELECT g, 0 FROM generate_series(1, " + count + ") g";
    }

    private void numbers(int count) {
        database.execute("CREATE TABLE numbers (id bigint PRIMARY KEY, n integer)", rows(count), "ANALYZE numbers");
    }

    private List<String> counted() {
        return counted(database);
    }

    private static List<String> counted(TestDatabase database) {
        return database.query("SELECT n, count(*) FROM numbers GROUP BY n ORDER BY n");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void changesEachRowOnceForwardAndBack(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute("CREATE TABLE numbers (id bigint PRIMARY KEY, n integer)", rows(ROWS));
        Migrator migrator = other.of(migration(1).up(onceMore("id")).down(Steps.batches("numbers", BACK, "id")));

        migrator.up();
        assertThat(counted(other)).containsExactly("1 " + ROWS);
        assertThat(other.history()).containsExactly("1 applied 1 1");
        assertThat(other.query("SELECT step_data FROM schema_migrations")).containsExactly("null");
        assertThat(other.log(1))
                .containsExactly("up all started", "up step 1 step_started", "up step 1 step_done", "up all finished");
        migrator.down(1);
        assertThat(counted(other)).containsExactly("0 " + ROWS);
        migrator.up();
        assertThat(counted(other)).containsExactly("1 " + ROWS);
        other.server().drop(other.dataSource());
    }

    /** The place in the key is compared as the index compares, whatever that is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a int, b text, n int, PRIMARY KEY (a, b); a b; g / 7, 'x' || g",
                "a text PRIMARY KEY, n int; a; chr(65 + g % 26) || chr(97 + g % 7) || E'\\\\\\'\"' || g",
                "a text COLLATE \"en-x-icu\" PRIMARY KEY, n int; a; chr(65 + g % 60) || g",
                "a uuid PRIMARY KEY, n int; a; md5(g::text)::uuid",
                "a timestamptz PRIMARY KEY, n int; a; '2024-01-01'::timestamptz + g * interval '0.000123 s'",
                "a numeric PRIMARY KEY, n int; a; CASE WHEN g = 9 THEN 'NaN' ELSE g / 7.0 END",
                "a float8 PRIMARY KEY, n int; a; CASE WHEN g = 9 THEN 'Infinity' ELSE g / 7.0::float8 END",
                "a date, b bytea, n int, PRIMARY KEY (a, b); a b; '2024-01-01'::date + g % 3, decode(md5(g::text), 'hex')",
                "b mood, a char(5), n int, PRIMARY KEY (b, a); b a; (ARRAY['sad','ok','happy'])[g % 3 + 1]::mood, g",
                "a interval PRIMARY KEY, n int; a; g * interval '1 minute'",
                "\"a B\"\"c\" int PRIMARY KEY, n int; a_B\"c; g",
                "a bpchar PRIMARY KEY, n int; a; g || '  '"
            })
    void goesAlongKeysOfAnyType(String columns, String key, String values) {
        database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
                "CREATE TABLE numbers (" + columns + ")",
                "INSERT INTO numbers SELECT " + values + ", 0 FROM generate_series(1, 3000) g");
        String[] names =
                Stream.of(key.split(" ")).map(name -> name.replace('_', ' ')).toArray(String[]::new);

        database.of(migration(1).up(onceMore(names))).up();

        assertThat(counted()).containsExactly("1 3000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a DESC, b | a b",
                "a, b DESC | a b",
                "a DESC, b DESC | a b",
                "t COLLATE \"C\" | t",
                "t text_pattern_ops | t",
                "t COLLATE \"C\" DESC, a | t a"
            })
    void goesAlongTheOrderOfTheIndex(String index, String key) {
        database.execute(
                "CREATE TABLE numbers (a int NOT NULL, b int NOT NULL, t text COLLATE \"en-x-icu\" NOT NULL, n int)",
                "CREATE UNIQUE INDEX ON numbers (" + index + ")",
                "INSERT INTO numbers SELECT g % 50, g, chr(65 + g % 60) || g, 0 FROM generate_series(1, 3000) g");

        database.of(migration(1).up(onceMore(key.split(" ")))).up();

        assertThat(counted()).containsExactly("1 3000");
        assertThat(database.query("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'numbers'"))
                .hasSize(1);
    }

    @Test
    void findsItsRowsByTheIndex() {
        database.execute(
                "CREATE TABLE numbers (a int, b int, n int, PRIMARY KEY (a, b))",
                "INSERT INTO numbers SELECT g / 1000, g, 0 FROM generate_series(1, 20000) g",
                "SELECT pg_stat_reset()");

        database.of(migration(1).up(onceMore("a", "b"))).up();

        assertThat(counted()).contains("1 20000");
        assertThat(database.query("SELECT pg_stat_clear_snapshot(), seq_tup_read FROM pg_stat_user_tables"
                        + " WHERE relname = 'numbers'"))
                .containsExactly(" 20000");
    }

    @Test
    void changesRowsOfPartitionsAndOfOtherSchemas() {
        database.execute(
                "CREATE SCHEMA app",
                "CREATE TABLE app.numbers (id bigint, n integer, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE app.low PARTITION OF app.numbers FOR VALUES FROM (0) TO (2000)",
                "CREATE TABLE app.high PARTITION OF app.numbers FOR VALUES FROM (2000) TO (10000)",
                "INSERT INTO app.numbers SELECT g, 0 FROM generate_series(1, 5000) g");

        database.migrator(TestRegistry.of(migration(1).up(onceMore("id"))))
                .schema("app")
                .build()
                .up();

        assertThat(database.query("SELECT n, count(*) FROM app.numbers GROUP BY n"))
                .containsExactly("1 5000");
    }

    @Test
    void deletesRowsAndLeavesOthers() {
        numbers(ROWS);

        database.of(migration(1).up(Steps.batches("numbers", "DELETE FROM numbers WHERE (id % 3 = 0 OR id = 1)", "id")))
                .up();

        assertThat(database.query("SELECT count(*), count(*) FILTER (WHERE id % 3 = 0 OR id = 1) FROM numbers"))
                .containsExactly("3333 0");
    }

    @Test
    void isDoneAtOnceWhereThereIsNothing() {
        numbers(0);
        database.of(migration(1).up(onceMore("id"))).up();
        database.execute(rows(10));
        database.of(
                        migration(1).up(onceMore("id")),
                        migration(2).up(Steps.batches("numbers", "UPDATE numbers SET n = 1 WHERE (n = 7)", "id")))
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(counted()).containsExactly("0 10");
    }

    /** A busy table cannot keep it going: each batch makes rows behind the end. */
    @Test
    @Timeout(60)
    void endsWhereTheLastRowWasWhenItBegan() {
        numbers(ROWS);
        database.execute(
                "CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO public.numbers SELECT max(id) + 1, 0"
                        + " FROM public.numbers; RETURN NULL; END$$",
                "CREATE TRIGGER more AFTER UPDATE ON numbers FOR EACH STATEMENT EXECUTE FUNCTION more()");

        database.of(migration(1).up(onceMore("id"))).up();

        assertThat(database.query("SELECT count(*) FROM numbers WHERE id <= " + ROWS + " AND n = 1"))
                .containsExactly(String.valueOf(ROWS));
        assertThat(database.query("SELECT count(*) > 1, max(n) FROM numbers WHERE id > " + ROWS))
                .containsExactly("t 0");
    }

    @Test
    void needsNoSecondConnectionAndSaysHowFarItIs() throws Exception {
        numbers(ROWS);
        List<String> progress = new CopyOnWriteArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void stepProgressed(RunningStep step, String phase, long done, long total) {
                progress.add(phase + " " + done + " " + total);
            }
        };
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true).before(".>) ROW(E'1000')", () -> {
            assertThat(database.query("SELECT doing FROM schema_migration_lease"))
                    .containsExactly(
                            "migration 1 `M1`, step 1 of 1: 0 of about 5,000 rows looked at, 0 changed, in 0 batches");
            assertThat(database.query("SELECT step_data FROM schema_migrations"))
                    .singleElement()
                    .asString()
                    .contains("\"reached\" : [\"1000\"], \"looked\" : 1000, \"changed\" : 1000, \"batches\" : 1");
        });
        try (Connection connection = spy.dataSource().getConnection()) {
            Migrator.builder(new OneConnection(connection).dataSource())
                    .registry(TestRegistry.of(migration(1).up(onceMore("id"))))
                    .listener(listener)
                    .build()
                    .up();
        }

        assertThat(counted()).containsExactly("1 " + ROWS);
        assertThat(progress).first().isEqualTo("changing rows 1000 5000");
        assertThat(spy.calls).anyMatch(call -> call.contains(".>) ROW(E'1000')"));
    }

    @Test
    @Timeout(300)
    void losesNoRowAndDoesNoneTwiceHoweverOftenItIsCutOff() throws Exception {
        int rows = 4_000;
        numbers(rows);
        database.execute(
                "CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_sleep(0.001); RETURN NEW; END$$",
                "CREATE TRIGGER slowly BEFORE UPDATE ON numbers FOR EACH ROW EXECUTE FUNCTION slowly()");
        Migrator migrator = database.migrator(TestRegistry.of(migration(1).up(onceMore("id"))))
                .leaseDuration(Duration.ofMillis(300))
                .build();
        Random random = new Random(7);
        AtomicInteger kills = new AtomicInteger();
        CompletableFuture<Void> run = InBackground.run(() -> TestDatabase.quietly(() -> untilDone(migrator)));
        while (!run.isDone()) {
            TestDatabase.await("a batch", () -> run.isDone() || isInABatch());
            long moment = System.nanoTime() + random.nextInt(400_000_000);
            TestDatabase.await("a moment", () -> run.isDone() || System.nanoTime() > moment);
            kills.addAndGet(database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                            + " current_database() AND pid <> pg_backend_pid()")
                    .size());
        }
        run.join();

        assertThat(kills).hasValueGreaterThan(20);
        assertThat(counted()).containsExactly("1 " + rows);
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** Where a batch ends depends on how long the ones before it took. */
    private boolean isDoneUpToSomeRow() {
        return database.query(
                        "SELECT max(id) FILTER (WHERE n = 1) BETWEEN 1000 AND 3455 AND max(id) FILTER (WHERE n = 1)"
                                + " = count(*) FILTER (WHERE n = 1) FROM numbers")
                .equals(List.of("t"));
    }

    private boolean isInABatch() {
        return !database.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                        + " AND pid <> pg_backend_pid() AND query LIKE '%UPDATE \"numbers\"%'")
                .isEmpty();
    }

    private static void untilDone(Migrator migrator) {
        while (true) {
            try {
                migrator.up();
                return;
            } catch (MigrationException e) {
                if (!String.valueOf(e.getMessage()).contains("connection")) {
                    throw e;
                }
            }
        }
    }

    @Test
    void commitsNothingOnceTheLeaseIsLost() {
        numbers(ROWS);
        SpyingDataSource frozen = new SpyingDataSource(database.dataSource(), true)
                .before(
                        "WHERE (\"n\" >= 0)\n   AND ROW(\"numbers\".\"id\") OPERATOR(pg_catalog.>) ROW(E'1000')",
                        () -> {
                            database.execute(
                                    "UPDATE schema_migration_lease SET token = token + 1, owner = 'other/1', expires_at = now() + interval"
                                            + " '1 hour'");
                        });
        Migrator migrator = Migrator.builder(frozen.dataSource())
                .registry(TestRegistry.of(migration(1).up(onceMore("id"))))
                .build();

        assertThatThrownBy(migrator::up).hasMessageStartingWith("another runner has taken over");
        assertThat(counted()).containsExactly("0 4000", "1 1000");

        database.execute("UPDATE schema_migration_lease SET owner = NULL");
        database.of(migration(1).up(onceMore("id"))).up();
        assertThat(counted()).containsExactly("1 " + ROWS);
    }

    @Test
    @Timeout(60)
    void waitsForALockedRowWithoutKeepingOthersWaiting() throws Exception {
        numbers(ROWS);
        CompletableFuture<Void> run;
        try (Connection application = database.dataSource().getConnection();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("UPDATE numbers SET n = 100 WHERE id = 2500");
            run = InBackground.run(database.of(migration(1).up(onceMore("id")))::up);
            TestDatabase.await(
                    "all rows before it",
                    () -> database.query("SELECT count(*) FROM numbers WHERE n = 1")
                            .equals(List.of("2499")));
            database.execute("SET lock_timeout TO 1000; UPDATE numbers SET n = 0 WHERE id = 2501");
            application.commit();
        }
        run.join();

        assertThat(counted()).containsExactly("1 4999", "101 1");
    }

    @Test
    void saysWhoKeepsARowForLongerThanItMayWait() throws Exception {
        numbers(10);
        try (Connection application = database.dataSource().getConnection();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("SET application_name TO 'the editor'");
            statement.execute("UPDATE numbers SET n = 100 WHERE id = 5");
            Migrator migrator = database.migrator(TestRegistry.of(migration(1).up(onceMore("id"))))
                    .lockDeadline(Duration.ofSeconds(3))
                    .build();

            assertThatThrownBy(migrator::up)
                    .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  got no lock in 3 s")
                    .hasMessageContaining("the editor")
                    .hasMessageContaining("the batches of step 1 that were done are in it");
            assertThat(database.query("SELECT n, count(*) FROM numbers WHERE id <> 5 GROUP BY n ORDER BY n"))
                    .containsExactly("0 5", "1 4");
        }
        database.of(migration(1).up(onceMore("id"))).up();
        assertThat(counted()).containsExactly("1 10");
    }

    @Test
    @Timeout(60)
    void pausesWhileOthersWaitForEachOther() throws Exception {
        numbers(ROWS);
        try (Connection first = database.dataSource().getConnection();
                Statement holding = first.createStatement()) {
            first.setAutoCommit(false);
            holding.execute("UPDATE numbers SET n = n WHERE id = 4999");
            CompletableFuture<Void> second =
                    InBackground.run(() -> database.execute("UPDATE numbers SET n = n WHERE id = 4999"));
            TestDatabase.await(
                    "one who waits",
                    () -> !database.query("SELECT FROM pg_locks WHERE NOT granted"
                                    + " AND waitstart < clock_timestamp() - interval '1.1 s'")
                            .isEmpty());
            CompletableFuture<Void> run =
                    InBackground.run(database.of(migration(1).up(onceMore("id")))::up);
            TestDatabase.await(
                    "a pause",
                    () -> database.query("SELECT to_regclass('schema_migration_lease') IS NOT NULL")
                                    .equals(List.of("t"))
                            && database.query("SELECT doing FROM schema_migration_lease").stream()
                                    .anyMatch(doing ->
                                            doing.endsWith("pauses: 1 session waits for locks around the table")));
            assertThat(counted()).containsExactly("0 " + ROWS);
            first.commit();
            second.join();
            run.join();
        }
        assertThat(counted()).containsExactly("1 " + ROWS);
    }

    @Test
    void goesOnBehindWhatWasDoneBeforeItFailed() {
        numbers(ROWS);
        database.execute("ALTER TABLE numbers ADD CHECK (id <> 3456 OR n < 1)");
        Migrator migrator = database.of(migration(1).up(strongLock("CREATE TABLE t1 ()"), onceMore("id")));

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith(
                        "migration 1 `M1` failed at step 2 of 2\n  ERROR: new row for relation \"numbers\" violates")
                .hasMessageContaining("statement: " + ONCE_MORE)
                .hasMessageContaining("step 1 is in the database, the batches of step 2 that were done are in it")
                .hasMessageContaining("it goes on at step 2");
        assertThat(isDoneUpToSomeRow()).isTrue();
        assertThat(database.history()).containsExactly("1 failed 1 2");

        database.execute("UPDATE numbers SET n = -1 WHERE id = 3456");
        migrator.up();
        assertThat(counted()).containsExactly("-1 1", "1 4999");
    }

    /** The way back of what is not done is no longer than the way there was. */
    @Test
    void isUndoneAsFarAsItCame() {
        database.execute(
                "CREATE TABLE numbers (id bigint PRIMARY KEY, n integer, CHECK (id <> 3456 OR n < 1))", rows(ROWS));
        Migrator migrator = database.of(migration(1)
                .up(onceMore("id"))
                .down(Steps.batches("numbers", "UPDATE numbers SET n = n - 1 WHERE (true)", "id")));
        assertThatThrownBy(migrator::up).hasMessageContaining("failed at step 1");
        assertThat(isDoneUpToSomeRow()).isTrue();

        migrator.down(1);
        assertThat(counted()).containsExactly("0 " + ROWS);

        database.execute("ALTER TABLE numbers DROP CONSTRAINT numbers_check");
        migrator.up();
        migrator.down(1);
        assertThat(counted()).containsExactly("0 " + ROWS);
    }

    @Test
    void isUndoneIfSomeOfItIsInTheDatabase() {
        numbers(ROWS);
        database.execute("ALTER TABLE numbers ADD CHECK (id <> 3456 OR n < 1)");
        Migrator migrator = database.of(migration(1)
                .up(onceMore("id"))
                .down(Steps.batches("numbers", "UPDATE numbers SET n = 0 WHERE (n = 1)", "id")));
        assertThatThrownBy(migrator::up).hasMessageContaining("failed at step 1");
        assertThatThrownBy(database.of(migration(1).up(onceMore("id")).edited())::up)
                .hasMessageContaining("was edited after 0 of 1 steps had been run");

        migrator.down(1);

        assertThat(counted()).containsExactly("0 " + ROWS);
        assertThat(database.query("SELECT state, step_data FROM schema_migrations"))
                .containsExactly("rolled_back null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id bigint, n integer | SELECT 1",
                "id bigint PRIMARY KEY DEFERRABLE, n integer | SELECT 1",
                "id bigint UNIQUE, n integer | SELECT 1",
                "id bigint NOT NULL, n integer | CREATE UNIQUE INDEX ON numbers (id) WHERE n = 0",
                "id bigint NOT NULL, n integer | CREATE UNIQUE INDEX ON numbers ((id + 0))",
                "id bigint NOT NULL, n integer NOT NULL | CREATE UNIQUE INDEX ON numbers (id, n)",
                "id bigint NOT NULL, n integer | CREATE INDEX ON numbers (id)"
            })
    void refusesToGoWithoutAKeyOfAllRows(String columns, String index) {
        database.execute("CREATE TABLE numbers (" + columns + ")", index, rows(10));

        assertThatThrownBy(database.of(migration(1).up(onceMore("id")))::up).hasMessage("""
                        migration 1 `M1` stops at step 1 of 1: there is no index of `numbers` along which it could go
                          it goes along the primary key, or a unique index that has all rows, of just these columns in this order: `id`
                          nothing was sent now
                          fix: make such an index, none of whose columns can be null, and run again""");
        assertThat(counted()).containsExactly("0 10");
    }

    @Test
    void refusesToGoOnAlongAnotherKey() {
        database.execute(
                "CREATE TABLE numbers (id bigint PRIMARY KEY, n integer, other bigint NOT NULL UNIQUE, CHECK (id < 1500 OR n = 0))",
                "INSERT INTO numbers SELECT g, 0, 10000 - g FROM generate_series(1, 3000) g");
        assertThatThrownBy(database.of(migration(1).up(onceMore("id")))::up).hasMessageContaining("failed at step 1");

        assertThatThrownBy(database.of(migration(1).up(onceMore("other")))::up)
                .hasMessageStartingWith("migration 1 `M1` stops at step 1 of 1: it was begun along another key")
                .hasMessageContaining("it has gone along `id` so far, and would now go along `other`");
    }

    @Test
    void isShownAsOneStatement() {
        numbers(1);

        assertThat(database.of(migration(1).up(onceMore("id"))).plan())
                .asString()
                .contains(ONCE_MORE);
        assertThat(PlanScript.steps(List.of(onceMore("id"))))
                .isEqualTo(
                        "-- step 1 of 1: in batches along id, a transaction each, which locks its rows for a moment; goes on where"
                                + " it stopped\n" + ONCE_MORE + ";");
    }
}
