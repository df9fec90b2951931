package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that nobody uses yet: everything runs in version order, and that lasts until a run has come to its end. */
final class FreshDatabaseTest {

    private static final String FRESH = "SELECT coalesce(fresh_to::text, 'no') FROM schema_migration_lease";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    /** Ways to go on. */
    @SuppressWarnings("ImmutableEnumChecker") // method references
    enum Way {
        UP(Migrator::up),
        CONTRACT(Migrator::contract),
        UP_TO(migrator -> migrator.upTo(5)),
        CONTRACT_TO(migrator -> migrator.contractTo(5)),
        BOOT(migrator -> migrator.boot(BootMode.MIGRATE));

        private final Function<Migrator, MigrationReport> run;

        Way(Function<Migrator, MigrationReport> run) {
            this.run = run;
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsEverythingInVersionOrder(Way way) {
        Migrator migrator = database.of(history());
        assertThat(migrator.status().fresh()).isTrue();

        MigrationReport report = way.run.apply(migrator);

        assertThat(versions(report)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(report.waiting()).isEmpty();
        assertThat(database.history())
                .containsExactly("1 applied 1 1", "2 applied 1 1", "3 applied 1 1", "4 applied 1 1", "5 applied 1 1");
        assertThat(database.query(FRESH)).containsExactly("no");
        assertThat(migrator.status().fresh()).isFalse();
        assertThat(migrator.status().in(MigrationState.APPLIED)).hasSize(5);
    }

    @Test
    void bootsWithOneStatementAfterwards() {
        database.of(history()).up();
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);

        Migrator.builder(spy.dataSource())
                .registry(TestRegistry.of(history()))
                .build()
                .up();

        assertThat(spy.calls).hasSize(1);
    }

    @Test
    void isKnownToOneWhoLooksWhileAnotherMakesTheTables() {
        TestRegistry.Migration[] history = {creating(1), migration(2).up(strongLock("SELECT 1/0"))};
        Migrator other = database.of(history);
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true)
                .before("must_be_written", () -> assertThatThrownBy(other::up).isInstanceOf(MigrationException.class));

        Status status = Migrator.builder(spy.dataSource())
                .registry(TestRegistry.of(history))
                .build()
                .status();

        assertThat(status.fresh()).isTrue();
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 failed 0 1");
    }

    @Test
    void isWrittenDownWithTheFirstStepAndNoLongerSoWithTheLast() {
        Migrator blocked = database.of(creating(1), migration(2).up(strongLock("SELECT 1/0")));
        assertThatThrownBy(blocked::up).isInstanceOf(MigrationException.class);
        assertThat(database.query(FRESH)).containsExactly("2");

        String last = "SELECT fresh_to, (SELECT count(*) FROM public.schema_migrations WHERE state = 'applied') FROM"
                + " public.schema_migration_lease";
        database.execute(
                "CREATE TABLE seen (what text)",
                "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO public.seen VALUES ((SELECT"
                        + " string_agg(s::text, '') FROM (" + last + ") s)); RETURN NEW; END$$",
                "CREATE CONSTRAINT TRIGGER see AFTER UPDATE ON schema_migrations DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION see()");
        database.of(creating(1), creating(2), creating(3)).up();
        assertThat(database.query("SELECT DISTINCT what FROM seen ORDER BY what"))
                .containsExactly("(,3)", "(3,1)", "(3,2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE users ()",
                "CREATE TABLE \"drafts\" ()",
                "CREATE VIEW people AS SELECT 1",
                "CREATE MATERIALIZED VIEW users AS SELECT 1",
                "CREATE SEQUENCE users",
                "CREATE TYPE users AS ENUM ('a')",
                "CREATE TYPE users AS (a int)",
                "CREATE DOMAIN users AS int",
                "CREATE FUNCTION users() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE others (a int); CREATE INDEX users_name_idx ON others (a)",
                "CREATE TABLE others (a int CONSTRAINT users_pkey PRIMARY KEY)",
                "CREATE TABLE \"quo\"\"te`d\" ()"
            })
    void isNotWhereANameIsTakenThatTheMigrationsGive(String others) {
        database.execute(others.split("; "));
        Migrator migrator = database.of(telling());

        assertThat(migrator.status().fresh()).isFalse();
        assertThat(migrator.plan().fresh()).isFalse();
        assertThat(migrator.plan().waiting()).hasSize(1);
        assertThat(versions(migrator.up())).containsExactly(1L, 2L, 4L);
        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "CREATE TABLE orders (id int PRIMARY KEY, users int, name text)",
                "CREATE TABLE \"Users\" ()",
                "CREATE TABLE user_s ()",
                "CREATE SCHEMA other; CREATE TABLE other.users ()",
                "CREATE FUNCTION touch() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY)"
            })
    void isWhereOthersHaveMadeSomethingElse(String others) {
        database.execute(others.split("; "));
        Migrator migrator = database.of(telling());

        assertThat(migrator.status().fresh()).isTrue();
        assertThat(migrator.plan().fresh()).isTrue();
        assertThat(versions(migrator.up())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void isWhereAnExtensionHasMadeSomethingElse() {
        assumeTrue(
                !database.query("SELECT 1 FROM pg_available_extensions WHERE name = 'pgcrypto'")
                        .isEmpty(),
                "the server has no extension pgcrypto");
        database.execute("CREATE EXTENSION pgcrypto");

        assertThat(database.of(telling()).status().fresh()).isTrue();
        assertThat(database.of(migration(1).up(strongLock("SELECT crypt('a', gen_salt('bf'))")))
                        .status()
                        .fresh())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "CREATE TABLE orders (users int)", "CREATE VIEW \"raw\" AS SELECT 1"})
    void isWhereNothingStandsThatRawSqlNames(String others) {
        database.execute(others);
        Migrator migrator = database.of(raw());

        assertThat(migrator.status().fresh()).isTrue();
        assertThat(versions(migrator.up())).containsExactly(1L, 2L, 3L);
        assertThat(database.query(
                        "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0 AND NOT"
                                + " attisdropped"))
                .containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE users (id int, name text)",
                "CREATE TABLE \"Odd name\" ()",
                "CREATE FUNCTION greet() RETURNS int LANGUAGE sql AS 'SELECT 1'"
            })
    void isNotWhereSomethingStandsThatRawSqlNames(String others) {
        database.execute(others);
        Migrator migrator = database.of(raw());

        assertThat(migrator.status().fresh()).isFalse();
        assertThat(versions(migrator.plan())).containsExactly(1L, 2L);
        assertThat(migrator.plan().waiting()).hasSize(1);
    }

    /** The first of them makes a table, so that a database in which any has run has one. */
    @Test
    void isToldByTablesThoughRawSqlNamesOthers() {
        database.execute("CREATE TABLE accounts ()");
        TestRegistry.Migration[] migrations = {
            creating(1).changing("+table `t1`"), migration(2).up(strongLock("COMMENT ON TABLE accounts IS 'theirs'"))
        };

        assertThat(database.of(migrations).status().fresh()).isTrue();
        assertThat(database.of(creating(1).changing("+table `t1`"), creating(3).changing("-table `t1`"), migrations[1])
                        .status()
                        .fresh())
                .isFalse();
    }

    @Test
    void isNeitherWithARowOfHistoryThatWasUndone() {
        database.of(creating(1), creating(2)).up();
        database.of(creating(1), creating(2)).downTo(0);
        Migrator migrator = database.of(creating(1), creating(2), creating(3).contracting());

        assertThat(migrator.status().fresh()).isFalse();
        assertThat(versions(migrator.up())).containsExactly(1L, 2L);
    }

    @Test
    void isSaidByEveryInspection() {
        Migrator migrator = database.of(history());

        assertThat(migrator.status().toString()).isEqualTo("""
                        fresh: everything runs in version order
                        1  pending  M1: does 1
                        2  pending  M2: does 2
                        3  pending  M3: does 3
                        4  pending  M4: does 4
                        5  pending  M5: does 5""");
        assertThat(migrator.plan().toString())
                .startsWith("-- the database is fresh: everything runs in version order\n-- Pawl's tables\n");
        assertThat(versions(migrator.planTo(3))).containsExactly(1L, 2L, 3L);
        assertThat(versions(migrator.planContract())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThatThrownBy(migrator::validate)
                .hasMessageStartingWith("5 migrations are not applied\n")
                .hasMessageEndingWith(
                        "  migration 5 `M5`\n  the database is fresh: everything runs in version order, contracting"
                                + " migrations too\n  fix: run them: up()");
        assertThat(migrator.obstacles()).isEmpty();
        assertThat(migrator.blockers()).isEmpty();
        assertThat(database.query("SELECT 1 FROM pg_class WHERE relname LIKE 'schema_migration%'"))
                .isEmpty();
    }

    @Test
    void lastsWhenAContractionFails() {
        TestRegistry.Migration[] migrations = history();
        migrations[2] = migration(3).contracting().up(strongLock("SELECT 1/0"));
        Migrator failing = database.of(migrations);
        assertThatThrownBy(failing::up)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("migration 3 `M3` failed at step 1 of 1");

        assertThat(failing.status().fresh()).isTrue();
        assertThat(failing.status().toString())
                .contains("3  failed at step 1 of 1")
                .contains("4  pending");
        assertThatThrownBy(failing::validate).hasMessageStartingWith("3 migrations are not applied");
        assertThat(failing.plan().fresh()).isTrue();
        assertThat(versions(failing.plan())).containsExactly(3L, 4L, 5L);
        assertThatThrownBy(failing::up).hasMessageStartingWith("migration 3 `M3` failed at step 1 of 1");

        assertThat(versions(database.of(history()).up())).containsExactly(3L, 4L, 5L);
        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @ParameterizedTest
    @EnumSource
    void lastsWhoeverGoesOn(Way way) {
        interruptAt(3);

        assertThat(versions(way.run.apply(database.of(history())))).containsExactly(3L, 4L, 5L);

        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void lastsWhenANewerApplicationGoesOn() {
        interruptAt(3);
        TestRegistry newer = TestRegistry.of(
                migration(1).baseline().up(strongLock("CREATE TABLE t1 (a int, b int)")),
                creating(2),
                history()[2],
                creating(4),
                history()[4],
                migration(6).contracting().up(strongLock("DROP TABLE t4")),
                creating(7));

        assertThat(versions(database.migrator(newer).build().up())).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void isOverWhenAnOlderApplicationComesToItsEnd() {
        interruptAt(3);

        assertThat(versions(
                        database.of(history()[0], history()[1], history()[2]).up()))
                .containsExactly(3L);

        assertThat(database.query(FRESH)).containsExactly("no");
        assertThat(versions(database.of(history()).up())).containsExactly(4L);
        assertThat(database.of(history()).up().waiting())
                .extracting(RegisteredMigration::version)
                .containsExactly(5L);
    }

    /** It may serve from then on, so that what contracts later has to wait for it. */
    @Test
    void isOverWhenAnOlderApplicationStartsThatHasNothingToDo() {
        interruptAt(3);
        TestRegistry older = TestRegistry.of(history()[0], history()[1]);
        database.execute("UPDATE schema_migrations SET state = 'rolled_back' WHERE version = 3");
        assertThatThrownBy(database.migrator(older).build()::validate).hasMessage("""
                        a run on the fresh database has not come to its end
                          all that this application has is applied, but the run was to do more: what it goes on with is \
                        run in version order, as if nobody used the database
                          fix: let the version of the application that began it finish it: up()
                          fix: or end it here, with this version: up()""");
        assertThatThrownBy(() -> database.migrator(older)
                        .waitTimeout(Duration.ofMillis(1))
                        .build()
                        .boot(BootMode.WAIT))
                .hasMessageContaining("what is left of a run on the fresh database");

        assertThat(database.migrator(older).build().up().migrations()).isEmpty();

        assertThat(database.query(FRESH)).containsExactly("no");
        assertThatCode(database.migrator(older).build()::validate).doesNotThrowAnyException();
        assertThat(versions(database.of(history()).up())).containsExactly(4L);
    }

    @Test
    void isOverAtTheVersionThatWasAskedFor() {
        assertThat(versions(database.of(history()).upTo(3))).containsExactly(1L, 2L, 3L);
        assertThat(database.query(FRESH)).containsExactly("no");

        MigrationReport next = database.of(history()).up();

        assertThat(versions(next)).containsExactly(4L);
        assertThat(next.waiting()).extracting(RegisteredMigration::version).containsExactly(5L);
    }

    @Test
    void isNotOverWhileMoreIsBegun() {
        interruptAt(3);

        assertThat(database.of(history()).upTo(2).migrations()).isEmpty();

        assertThat(database.query(FRESH)).containsExactly("5");
        assertThat(versions(database.of(history()).up())).containsExactly(3L, 4L, 5L);
    }

    /** What was to run further is not complete, though a part of it is all that somebody asks for. */
    @Test
    void lastsWhenSomebodyGoesOnToAnEarlierVersion() {
        interruptAt(2);

        assertThat(versions(database.of(history()).upTo(2))).containsExactly(2L);
        assertThat(database.query(FRESH)).containsExactly("5");
        assertThat(versions(database.of(history()).contractTo(3))).containsExactly(3L);
        assertThat(database.query(FRESH)).containsExactly("5");
        assertThat(database.of(history()).upTo(3).migrations()).isEmpty();
        assertThat(database.query(FRESH)).containsExactly("5");
        assertThatThrownBy(database.of(history()[0], history()[1], history()[2])::validate)
                .hasMessageStartingWith("a run on the fresh database has not come to its end");

        assertThat(versions(database.of(history()).up())).containsExactly(4L, 5L);
        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void isOverAtTheVersionToWhichAnInterruptedRunWasToGo() {
        TestRegistry.Migration[] failing = history();
        failing[1] = failing[1].failing();
        assertThatThrownBy(() -> database.of(failing).upTo(3)).isInstanceOf(MigrationException.class);
        assertThat(database.query(FRESH)).containsExactly("3");

        assertThat(versions(database.of(history()).upTo(2))).containsExactly(2L);
        assertThat(database.query(FRESH)).containsExactly("3");
        assertThat(versions(database.of(history()).upTo(3))).containsExactly(3L);
        assertThat(database.query(FRESH)).containsExactly("no");

        assertThat(versions(database.of(history()).up())).containsExactly(4L);
    }

    @Test
    void goesAsFarAsWhoeverGoesFurther() {
        TestRegistry.Migration[] failing = history();
        failing[1] = failing[1].failing();
        assertThatThrownBy(() -> database.of(failing).upTo(2)).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> database.of(failing).up()).isInstanceOf(MigrationException.class);
        assertThat(database.query(FRESH)).containsExactly("5");

        assertThat(versions(database.of(history()).upTo(2))).containsExactly(2L);
        assertThat(versions(database.of(history()).up())).containsExactly(3L, 4L, 5L);
    }

    @Test
    void lastsOnTheWayBack() {
        interruptAt(3);
        Migrator migrator = database.of(history());

        migrator.down(2);

        assertThat(migrator.status().fresh()).isTrue();
        assertThat(migrator.status().toString()).contains("2  rolled back").contains("3  rolled back");
        assertThat(versions(migrator.up())).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void isTakenBackWithABaselineThatFailed() {
        Migrator failing = database.of(migration(1).baseline().up(strongLock("SELECT 1/0")), creating(2));
        assertThatThrownBy(failing::up).hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1");

        failing.down(1);

        assertThat(database.history()).containsExactly("1 rolled_back 0 0");
        assertThat(versions(database.of(history()).up())).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void letsABaselineNotBeUndoneOnceItIsApplied() {
        database.of(history()).up();

        assertThatThrownBy(() -> database.of(history()).down(5)).hasMessage("""
                        migration 1 `M1` is a baseline: what it describes was there before Pawl, and is not undone
                          fix: go down to it at most: downTo(1)""");
        assertThat(versions(database.of(history()).downTo(1))).containsExactly(5L, 4L, 3L, 2L);
    }

    @Test
    void isOverWhenTheRestIsRecordedByHand() {
        interruptAt(5);
        database.of(history()).forceResolve(5, Resolution.APPLIED);
        assertThat(database.query(FRESH)).containsExactly("no");
        assertThatCode(database.of(history())::validate).doesNotThrowAnyException();
    }

    @Test
    void isOverWhenABaselineIsRecorded() {
        interruptAt(3);
        database.execute("UPDATE schema_migrations SET state = 'rolled_back' WHERE version = 3");

        database.of(history()).forceBaseline(3);

        assertThat(database.query(FRESH)).containsExactly("no");
        assertThat(versions(database.of(history()).up())).containsExactly(4L);
    }

    /** Somebody has emptied the history, and what it was about is still there. */
    @Test
    void isAskedAnewWithoutHistory() {
        interruptAt(3);
        database.execute("DELETE FROM schema_migrations");
        Migrator migrator = database.of(
                creating(7).changing("+table `t1`\n+table `t7`"), creating(8).contracting());

        assertThat(versions(migrator.up())).containsExactly(7L);

        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void isWrittenDownByMigrationsWithoutSteps() {
        Migrator migrator = database.of(migration(1), creating(2), migration(3).contracting());

        assertThat(versions(migrator.up())).containsExactly(1L, 2L, 3L);

        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void isOverWithAConcurrentStep() {
        Migrator migrator = database.of(
                creating(1),
                migration(2)
                        .contracting()
                        .up(Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t1 (id)")));

        migrator.up();

        assertThat(database.query(FRESH)).containsExactly("no");
    }

    @Test
    void isWaitedForUntilTheContractionsHaveRunToo() throws Exception {
        interruptAt(3);
        List<String> waits = new CopyOnWriteArrayList<>();
        Migrator waiting = database.migrator(TestRegistry.of(history()))
                .listener(new MigrationListener() {
                    @Override
                    public void waitingForRunner(String runner) {
                        waits.add(runner);
                    }
                })
                .build();
        CompletableFuture<MigrationReport> boot = InBackground.get(() -> waiting.boot(BootMode.WAIT));
        TestDatabase.await("wait", () -> !waits.isEmpty());
        assertThat(waits.get(0)).startsWith("migration 3 `M3` and 2 more on the fresh database");

        database.of(history()).up();

        assertThat(boot.join().migrations()).isEmpty();
        assertThat(database.history()).hasSize(5);
    }

    @Test
    void refusesAnOlderApplicationAfterwards() {
        database.of(history()).up();

        Migrator older = database.of(history()[0], history()[1]);

        assertThatThrownBy(older::up)
                .hasMessageStartingWith("the database has migration 3 (does 3)")
                .hasMessageContaining("a contracting migration has removed what this one may use");
        assertThatThrownBy(older::validate).isInstanceOf(MigrationException.class);
        assertThat(older.status().in(MigrationState.CONTRACTED_AHEAD)).hasSize(2);
    }

    @Test
    void refusesAnOlderApplicationOnceAContractionHasBegun() {
        interruptAt(4);
        Migrator older = database.of(history()[0], history()[1]);

        assertThatThrownBy(older::up).hasMessageContaining("a contracting migration has removed what this one may use");
        assertThat(database.query(FRESH)).containsExactly("5");
    }

    @Test
    void isDecidedForEachSchemaOfAFleet() {
        database.execute("CREATE SCHEMA a", "CREATE SCHEMA b", "CREATE SCHEMA c", "CREATE TABLE c.t2 ()");
        TestRegistry registry = TestRegistry.of(creating(1), creating(3).contracting(), creating(4));
        FleetBuilder fleet = Fleet.builder().schemas("main", database.dataSource(), List.of("a", "b"));
        database.migrator(TestRegistry.of(creating(1))).schema("b").build().up();

        FleetReport report = fleet.registry(registry).build().up().orThrow();

        assertThat(report.targets().get(0).report())
                .satisfies(it -> assertThat(versions(it)).containsExactly(1L, 3L, 4L));
        assertThat(report.targets().get(1).report()).satisfies(it -> {
            assertThat(versions(it)).containsExactly(4L);
            assertThat(it.waiting()).hasSize(1);
        });
    }

    @Test
    void isWhatTwoRunnersAgreeOn() {
        List<CompletableFuture<MigrationReport>> runs =
                List.of(InBackground.get(database.of(history())::up), InBackground.get(database.of(history())::up));

        assertThat(runs.stream().flatMap(run -> run.join().migrations().stream()))
                .hasSize(5);
        assertThat(database.query("SELECT version FROM schema_migration_log WHERE event = 'finished' ORDER BY id"))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void hasNothingToSayWithoutMigrations() {
        Migrator migrator = database.of();

        assertThat(migrator.up().migrations()).isEmpty();
        assertThat(migrator.plan()).hasToString("-- nothing to do\n");
        assertThatCode(migrator::validate).doesNotThrowAnyException();
    }

    @Test
    void refusesAVersionThatTheApplicationLacks() {
        assertThatThrownBy(() -> database.of(history()).contractTo(9))
                .satisfies(e -> assertThat(((MigrationException) e).reason()).isEqualTo(Reason.USAGE));
    }

    /** Works in version order only: 4 makes what 3 has dropped. */
    private static TestRegistry.Migration[] history() {
        return new TestRegistry.Migration[] {
            migration(1).baseline().up(strongLock("CREATE TABLE t1 (a int, b int)")),
            creating(2),
            migration(3)
                    .contracting()
                    .up(strongLock("ALTER TABLE t1 DROP COLUMN b"))
                    .down(strongLock("ALTER TABLE t1 ADD COLUMN b int")),
            creating(4),
            migration(5)
                    .contracting()
                    .up(strongLock("ALTER TABLE t1 DROP COLUMN a"))
                    .down(strongLock("ALTER TABLE t1 ADD COLUMN a int"))
        };
    }

    private static TestRegistry.Migration[] telling() {
        return new TestRegistry.Migration[] {
            migration(1)
                    .up(strongLock("SELECT 1"))
                    .changing("+column `id` of `users`: bigint\n+primary key `users_pkey` of `users`\n+table `users`"
                            + "\n+table `quo\"te`d`\n+table `drafts`"),
            migration(2)
                    .up(strongLock("SELECT 2"))
                    .changing("-table `users`\n+table `people`\n+unique index `users_name_idx` of `users`"),
            migration(3).up(strongLock("SELECT 3")).contracting().changing("-table `drafts`"),
            migration(4).up(strongLock("SELECT 4")).changing("+column `name` of `people`: text")
        };
    }

    /** Plans that tell nothing. */
    private static TestRegistry.Migration[] raw() {
        return new TestRegistry.Migration[] {
            migration(1).up(strongLock("create table if not exists Users (id int, name text)")),
            migration(2).up(strongLock("create table if not exists \"Odd name\" (id int)", """
                            DO $do$ BEGIN
                              EXECUTE 'create or replace function greet() returns int language sql as $$select 1$$';
                            END $do$""")),
            migration(3).contracting().up(strongLock("alter table users drop column if exists name"))
        };
    }

    /** A run that was killed when a migration had begun. */
    private void interruptAt(int version) {
        TestRegistry.Migration[] migrations = history();
        migrations[version - 1] = migrations[version - 1].failing();
        assertThatThrownBy(database.of(migrations)::up).isInstanceOf(MigrationException.class);
        database.execute("UPDATE schema_migrations SET state = 'running', error = NULL WHERE state = 'failed'");
    }

    private static List<Long> versions(MigrationReport report) {
        return report.migrations().stream().map(MigrationReport.Run::version).toList();
    }

    private static List<Long> versions(DryRun plan) {
        return plan.migrations().stream()
                .map(planned -> planned.migration().version())
                .toList();
    }
}
