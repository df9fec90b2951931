package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.TransactionStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that must have an answer where they are asked. */
final class CheckStepTest {

    private static final TransactionStep MAKE = TransactionStep.strongLock("CREATE TABLE made ()");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void leavesNothingIfTheFirstStepInsistsInVain(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute("CREATE TABLE users (age int)", "INSERT INTO users VALUES (-1), (-2)");
        Migrator migrator = other.of(migration(1)
                .up(check("some ages are negative", "0", "SELECT count(*) FROM users WHERE age < 0"), MAKE));

        assertThatThrownBy(migrator::up).hasMessage("""
                some ages are negative
                  migration 1 `M1` stops at step 1 of 2, which checks that
                  question: SELECT count(*) FROM users WHERE age < 0
                  the answer is `2`, expected is `0`
                  nothing of the migration is in the database
                  fix: make it so and run again; it goes on with this question
                  fix: or edit the migration, since nothing of it was run""");
        assertThat(other.tables()).containsExactly("users");
        assertThat(other.history()).containsExactly("1 failed 0 2");
        assertThat(other.query("SELECT error FROM schema_migrations").get(0)).startsWith("some ages are negative");

        other.execute("UPDATE users SET age = 1");
        migrator.up();
        assertThat(other.history()).containsExactly("1 applied 2 2");
        assertThat(other.tables()).containsExactly("made", "users");
        other.server().drop(other.dataSource());
    }

    @Test
    void leavesTheMigrationUnfinishedIfALaterStepInsistsInVain() {
        Migrator migrator = database.of(migration(1)
                .up(MAKE, check("made must have a row", "1", "SELECT count(*) FROM made"))
                .down(TransactionStep.strongLock("DROP TABLE made"))
                .undo(1, TransactionStep.strongLock("DROP TABLE made")));

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("made must have a row\n  migration 1 `M1` stops at step 2 of 2")
                .hasMessageContaining("step 1 is in the database, nothing else of it is")
                .hasMessageContaining("fix: or undo what was done with down(1)");
        assertThat(database.history()).containsExactly("1 failed 1 2");
        migrator.down(1);
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void canBeEditedWhileTheFirstStepInsistsInVain() {
        assertThatThrownBy(database.of(migration(1).up(check("never", "2", "SELECT 1"), MAKE))::up)
                .hasMessageStartingWith("never");

        database.of(migration(1).up(MAKE).edited()).up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void tellsThatThereIsNoAnswer() {
        assertThatThrownBy(database.of(migration(1).up(check("no answer", "", "SELECT 1 WHERE false")))::up)
                .hasMessageContaining("there is no answer, expected is ``");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1, 2", "SELECT 1 UNION ALL SELECT 1", "SELECT nothing", "DELETE FROM users"})
    void failsOnWhatIsNoQuestionForOneAnswer(String query) {
        assertThatThrownBy(database.of(migration(1).up(check("not asked", "1", query)))::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  ERROR: ");
        assertThat(database.history()).containsExactly("1 failed 0 1");
    }

    @Test
    void changesNothing() {
        database.execute(
                "CREATE TABLE users (age int)",
                "CREATE FUNCTION add_user() RETURNS int LANGUAGE sql AS 'INSERT INTO users VALUES (1) RETURNING 1'");

        assertThatThrownBy(database.of(migration(1).up(check("not asked", "1", "SELECT add_user()")))::up)
                .hasMessageContaining("cannot execute INSERT in a read-only transaction");
        assertThat(database.query("SELECT FROM users")).isEmpty();
    }

    @Test
    void isShownAsItIsSent() {
        assertThat(database.of(migration(1).up(check("it", "1", "SELECT 1")))
                        .plan()
                        .migrations()
                        .get(0)
                        .steps()
                        .get(0)
                        .statements())
                .contains("SET LOCAL transaction_read_only TO 'on'", "SELECT 1");
    }

    private static CheckStep check(String message, String expected, String query) {
        return new CheckStep(message, expected, Statement.of(query));
    }
}
