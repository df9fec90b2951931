package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.setting.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of somebody's own outside any transaction: what is made of one that was begun. */
final class OutsideStepTest {

    private static final OutsideStep CALL = Steps.outside("CALL {schema}.book(1)", false);
    private static final OutsideStep UNDO = Steps.outside("CALL {schema}.book(-1)", false);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void runsWhatCommitsForwardAndBack(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        book(other);
        Migrator migrator = other.of(migration(1)
                .up(CALL, Steps.outside("VACUUM (ANALYZE) {schema}.bookings", true))
                .down(UNDO));

        migrator.up();
        assertThat(bookings(other)).containsExactly("1", "10");
        assertThat(other.history()).containsExactly("1 applied 2 2");
        migrator.down(1);
        assertThat(bookings(other)).containsExactly("-10", "-1", "1", "10");
        migrator.up();
        assertThat(bookings(other)).containsExactly("-10", "-1", "1", "1", "10", "10");
        other.server().drop(other.dataSource());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void stopsAtWhatWasBegunAndMayNotBeSentAgain(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        book(other);
        Migrator migrator = other.of(creating(1), migration(2).up(CALL).down(UNDO));
        migrator.up();
        forgetTheEnd(other, 2);

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(migrator::up).hasMessage("""
                            migration 2 `M2` stops at step 1 of 1: it was begun before, and nobody knows how much of it is in the database
                              statement: CALL "public".book(1)
                              it runs outside a transaction, so a part of what it does may remain; how the earlier try ended is in schema_migration_log, as far as Pawl was told
                              nothing was sent now
                              fix: look what it has done; if all that the migration does is in the database, or you have made it so: forceResolve(2, Resolution.APPLIED)
                              fix: if nothing of the migration is in the database, or you have removed it: forceResolve(2, Resolution.ROLLED_BACK); then run again
                              fix: if it does no harm to send it again: say .repeatable() behind the SQL, which does not make it another migration, and run again
                              fix: or undo what was done with down(1)""");
        }
        assertThat(bookings(other)).containsExactly("1", "10");
        assertThat(other.history()).containsExactly("1 applied 1 1", "2 failed 0 1");
        other.server().drop(other.dataSource());
    }

    @Test
    void goesOnAsItIsResolved() {
        book(database);
        Migrator migrator = database.of(migration(1).up(CALL).down(UNDO));
        migrator.up();
        forgetTheEnd(database, 1);

        migrator.forceResolve(1, Resolution.APPLIED);
        assertThat(migrator.up().migrations()).isEmpty();
        forgetTheEnd(database, 1);

        migrator.forceResolve(1, Resolution.ROLLED_BACK);
        migrator.up();
        assertThat(bookings(database)).containsExactly("1", "1", "10", "10");
    }

    @Test
    void undoesWhatWasBegunThoughItsEndIsUnknown() {
        book(database);
        Migrator migrator = database.of(migration(1).up(CALL).down(UNDO));
        migrator.up();
        forgetTheEnd(database, 1);

        migrator.down(1);

        assertThat(bookings(database)).containsExactly("-10", "-1", "1", "10");
        assertThat(database.history()).containsExactly("1 rolled_back 1 1");
    }

    @Test
    void stopsOnTheWayBackToo() {
        book(database);
        Migrator migrator = database.of(migration(1).up(CALL).down(Steps.outside("CALL {schema}.book(0)", false)));
        migrator.up();

        assertThatThrownBy(() -> migrator.down(1)).hasMessageContaining("division by zero");
        assertThatThrownBy(() -> migrator.down(1))
                .hasMessageStartingWith("migration 1 `M1` stops at step 1 of 1 of the way back: it was begun before")
                .hasMessageContaining("forceResolve(1, Resolution.ROLLED_BACK)")
                .hasMessageNotContaining("down(1)");
        assertThat(bookings(database)).containsExactly("0", "1", "10");
    }

    @Test
    void sendsAgainWhatMayBe() {
        book(database);
        OutsideStep again = Steps.outside("CALL {schema}.book(1)", true);
        Migrator migrator = database.of(migration(1).up(again));
        migrator.up();
        forgetTheEnd(database, 1);

        migrator.up();

        assertThat(bookings(database)).containsExactly("1", "1", "10", "10");
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** Its spelling is outside the checksum, and must not make another statement of it. */
    @Test
    void knowsWhatWasBegunInAnotherSpelling() {
        book(database);
        database.of(migration(1).up(CALL)).up();
        forgetTheEnd(database, 1);

        assertThatThrownBy(database.of(migration(1).up(Steps.outside("call  {schema}.book( 1 )", false)))::up)
                .hasMessageContaining("it was begun before");
        assertThat(bookings(database)).containsExactly("1", "10");
    }

    @Test
    void saysWhatAFailureMayHaveLeft() {
        book(database);
        Migrator migrator = database.of(migration(1)
                .up(TransactionStep.strongLock("CREATE TABLE made ()"), Steps.outside("CALL {schema}.book(0)", false)));

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 2 of 2\n  ERROR: division by zero")
                .hasMessageContaining(
                        "step 1 is in the database, a part of what step 2 does may be in it, since it runs outside a"
                                + " transaction")
                .hasMessageContaining("fix: look what it has done")
                .hasMessageContaining(": resolve(1, Resolution.APPLIED)")
                .hasMessageNotContaining("it goes on at step 2");
        assertThat(bookings(database)).containsExactly("0");
    }

    @Test
    void goesOnAfterAFailureIfItMayBeSentAgain() {
        book(database);
        Migrator migrator = database.of(migration(1).up(Steps.outside("CALL {schema}.later()", true)));

        assertThatThrownBy(migrator::up)
                .hasMessageContaining("ERROR: procedure public.later() does not exist")
                .hasMessageContaining("remove it and run again; it goes on at step 1");
        database.execute("CREATE PROCEDURE later() LANGUAGE sql AS 'INSERT INTO bookings VALUES (7)'");
        migrator.up();

        assertThat(bookings(database)).containsExactly("7");
    }

    @Test
    void keepsNoPasswordOfIt() {
        Migrator migrator = database.of(migration(1)
                .up(Steps.outside(
                        "CREATE SUBSCRIPTION s CONNECTION 'password=hunter2' PUBLICATION p WITH (connect = false, nonsense)",
                        false)));

        assertThatThrownBy(migrator::up).hasMessageNotContaining("hunter2");
        assertThatThrownBy(migrator::up).hasMessageContaining("begun before").hasMessageNotContaining("hunter2");
        assertThat(database.query("SELECT l::text FROM schema_migration_log l UNION ALL"
                        + " SELECT e::text FROM schema_migration_lease e UNION ALL"
                        + " SELECT m::text FROM schema_migrations m"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("hunter2"));
    }

    @Test
    void isShownAsItIsSent() {
        DryRun run = database.of(migration(1).up(CALL)).plan();
        assertThat(run.migrations().get(0).steps().get(0).statements()).containsExactly("CALL \"public\".book(1)");
    }

    /** Commits in the middle, and fails behind that if it is given a zero. */
    private static void book(TestDatabase database) {
        database.execute("CREATE TABLE bookings (n int)", """
                CREATE PROCEDURE book(n int) LANGUAGE plpgsql AS $$
                BEGIN
                  INSERT INTO public.bookings VALUES (n);
                  COMMIT;
                  INSERT INTO public.bookings VALUES (n * 10 / abs(n));
                  INSERT INTO public.bookings SELECT 1 WHERE false;
                END $$""");
    }

    /** What remains when the runner dies after the statement and before that is recorded. */
    private static void forgetTheEnd(TestDatabase database, long version) {
        database.execute(
                "UPDATE schema_migrations SET state = 'running', steps_done = 0 WHERE version = " + version,
                "DELETE FROM schema_migration_log WHERE event IN ('step_done', 'finished', 'resolved') AND version = "
                        + version);
    }

    private static List<String> bookings(TestDatabase database) {
        return database.query("SELECT n FROM bookings ORDER BY n");
    }
}
