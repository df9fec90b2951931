package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.TransactionStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreflightTest {

    private static final TransactionStep ADD_CHECK =
            strongLock("ALTER TABLE users ADD CONSTRAINT adult CHECK (age > 17) NOT VALID");
    private static final TransactionStep VALIDATE = patient("ALTER TABLE users VALIDATE CONSTRAINT adult");
    private static final String MINORS = "rows of `users` that violate `adult`: age > 17";
    private static final String QUERY = "SELECT 'id=' || id FROM users WHERE NOT (age > 17) ORDER BY id";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void createTable() {
        database.execute(
                "CREATE TABLE users (id int, email text, age int)",
                "INSERT INTO users SELECT i, 'u' || i, i FROM generate_series(11, 30) i");
    }

    @Test
    void countsTheRowsInTheWayAndLeavesNothingBehind() {
        TestRegistry.Migration migration = migration(1)
                .up(strongLock("CREATE TABLE other ()"), ADD_CHECK.requiring(Steps.early(MINORS, QUERY)), VALIDATE);

        assertThatThrownBy(database.of(migration)::up).hasMessage("""
                        migration 1 `M1` would fail at step 2 of 3, which was not begun
                          7 rows of `users` that violate `adult`: age > 17
                              id=11
                              id=12
                              id=13
                              id=14
                              id=15
                              ...
                          nothing of it is in the database
                          fix: repair these rows and run again
                          fix: or edit the migration, since nothing of it was run""");
        assertThat(database.tables()).containsExactly("users");
        assertThat(database.history()).containsExactly("1 failed 0 3");

        database.execute("UPDATE users SET age = age + 10");
        database.of(migration).up();
        assertThat(database.history()).containsExactly("1 applied 3 3");
    }

    @Test
    void asksLateWhatCannotBeAskedBefore() {
        assertThatThrownBy(database.of(migration(1)
                        .up(
                                strongLock("ALTER TABLE users RENAME TO people"),
                                strongLock("ALTER TABLE people ADD UNIQUE (email)")
                                        .requiring(Steps.late(
                                                "values of `people` (`email`) that several rows share",
                                                "SELECT '(email)=(' || email || ')' FROM people GROUP BY email"
                                                        + " HAVING count(*) = 1 AND email = 'u11'"))))::up)
                .hasMessageStartingWith("migration 1 `M1` would fail at step 2 of 2, which was not begun\n  1 value of")
                .hasMessageContaining("(email)=(u11)")
                .hasMessageContaining("step 1 is in the database, nothing else of it is")
                .hasMessageContaining("fix: or undo what was done with down(1)");
        assertThat(database.history()).containsExactly("1 failed 1 2");
    }

    @Test
    void isAskedAgainAfterAFailureSoThatTheKeysAreNamed() {
        ConcurrentStep build = Steps.createIndex("u", "CREATE UNIQUE INDEX CONCURRENTLY u ON {schema}.users (age)")
                .requiring(Steps.early(
                        "values of `users` (`age`) that several rows share",
                        "SELECT '(age)=(' || age || ')' FROM users GROUP BY age HAVING count(*) > 1 ORDER BY age"));
        database.execute("INSERT INTO users SELECT i, 'v' || i, i FROM generate_series(20, 21) i");

        assertThatThrownBy(database.migrator(TestRegistry.of(migration(1).up(build)))
                        .preflight(false)
                        .build()::up)
                .hasMessageContaining("could not create unique index")
                .hasMessageContaining(
                        "2 values of `users` (`age`) that several rows share\n      (age)=(20)\n      (age)=(21)");
    }

    @Test
    void canBeLeftOut() {
        assertThatThrownBy(database.migrator(TestRegistry.of(
                                migration(1).up(ADD_CHECK.requiring(Steps.early(MINORS, QUERY)), VALIDATE)))
                        .preflight(false)
                        .build()::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 2 of 2\n  ERROR: check constraint \"adult\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no_such_function(age) > 1|ERROR: function no_such_function(integer) does not exist|42883",
                "no_such_column > 1|ERROR: column \"no_such_column\" does not exist|42703",
                "email > 1|ERROR: operator does not exist: text > integer|42883",
                "age|ERROR: argument of NOT must be type boolean, not type integer|42804",
                "age > (SELECT 1 UNION SELECT 2)|ERROR: more than one row returned by a subquery|21000",
                "age > 1 AND|ERROR: syntax error at or near|42601",
            })
    void isBlamedOnTheMigrationThatTheServerDoesNotUnderstand(String check, String error, String state) {
        Migrator migrator = database.of(migration(1)
                .up(strongLock("ALTER TABLE users ADD CONSTRAINT adult CHECK (" + check + ") NOT VALID")
                        .requiring(Steps.early(
                                "rows of `users` that violate `adult`",
                                "SELECT 'x' FROM users WHERE NOT (" + check + ")"))));

        assertThatThrownBy(migrator::up)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MigrationException.Reason.STEP))
                .hasMessageStartingWith("migration 1 `M1` would fail at step 1 of 1, which was not begun\n"
                        + "  looking for rows of `users` that violate `adult` failed: " + error)
                .hasMessageContaining("SQLSTATE " + state)
                .hasMessageEndingWith("\n  nothing of it is in the database\n"
                        + "  fix: edit the migration, since nothing of it was run");
        assertThat(database.history()).containsExactly("1 failed 0 1");
        assertThat(database.query("SELECT error FROM schema_migrations"))
                .singleElement()
                .asString()
                .startsWith("step 1 of 1 was not begun: looking for rows of `users` that violate `adult` failed: ");
    }

    @Test
    void isNoReasonToGoBackWhereThereIsNoWay() {
        assertThatThrownBy(database.of(migration(1)
                        .irreversible("the old names are gone")
                        .up(
                                strongLock("ALTER TABLE users RENAME TO people"),
                                strongLock("ALTER TABLE people ADD UNIQUE (email)")
                                        .requiring(Steps.late("rows of `people`", "SELECT 'x' FROM people"))))::up)
                .hasMessageContaining("fix: repair these rows and run again\n")
                .hasMessageEndingWith("fix: or undo by hand what was done, since it has no way back (the old names are"
                        + " gone), and record that with resolve(1, Resolution.ROLLED_BACK)");
    }

    @Test
    void cutsLongKeysShort() {
        assertThatThrownBy(database.of(
                        migration(1).up(ADD_CHECK.requiring(Steps.early(MINORS, "SELECT repeat('x', 1000)"))))::up)
                .hasMessageContaining("\n      " + "x".repeat(100) + "...\n");
    }

    @Test
    void saysWhatItsQuestionFailedOfAndBeginsNothing() {
        database.execute("CREATE TABLE parts (pieces int)", "INSERT INTO parts VALUES (0)");
        TestRegistry registry = TestRegistry.of(TestRegistry.migration(1)
                .up(
                        TransactionStep.strongLock(
                                "ALTER TABLE parts ADD CONSTRAINT c CHECK (9 / pieces > 1) NOT VALID"),
                        TransactionStep.patient("ALTER TABLE parts VALIDATE CONSTRAINT c")
                                .requiring(Steps.early(
                                        "rows of `parts` that violate `c`",
                                        "SELECT 'pieces=' || pieces FROM parts WHERE NOT (9 / pieces > 1)"))));

        assertThatThrownBy(database.migrator(registry).build()::up)
                .hasMessageStartingWith("migration 1 `M1` would fail at step 2 of 2, which was not begun")
                .hasMessageContaining("looking for rows of `parts` that violate `c` failed: ERROR: division by zero");
        assertThatThrownBy(database.migrator(registry).preflight(false).build()::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 2 of 2\n  ERROR: division by zero");
        assertThat(database.history()).containsExactly("1 failed 1 2");
    }
}
