package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.setting.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ResolveTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final TestRegistry.Migration failing = migration(2)
            .up(known("ALTER TABLE t1 ADD COLUMN age integer"), strongLock("SELECT 1/0"))
            .undo(1, strongLock("ALTER TABLE t1 DROP COLUMN age"))
            .changing("+column `age` of `t1`: integer\n+index `t1_age_idx` of `t1`\n-column `id` of `t1`: bigint")
            .copying("t1", "CREATE TEMPORARY TABLE t1 (age integer)", "CREATE INDEX t1_age_idx ON ~ (age)");

    @Test
    void asAppliedNeedsWhatTheMigrationMakes() {
        fail();

        assertThatThrownBy(() -> database.of(creating(1), failing).resolve(2, Resolution.APPLIED))
                .hasMessage("""
                        the database does not look as if migration 2 `M2` were applied
                          is missing: index `t1_age_idx` of `t1`
                          is still there: column `id` of `t1`: bigint
                          fix: finish the repair, then resolve it again
                          fix: or, if you know better: forceResolve(2, Resolution.APPLIED)""");
        assertThat(database.history()).contains("2 failed 1 2");

        database.execute("CREATE INDEX t1_age_idx ON t1 (age)", "ALTER TABLE t1 DROP COLUMN id");
        MigrationReport report = database.of(creating(1), failing).resolve(2, Resolution.APPLIED);

        assertThat(report)
                .hasToString(
                        "resolved as applied: 1 migration\n  2 M2 (0 steps, 0 ms)\nnot looked at: rows, and what raw SQL"
                                + " has made or removed");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 2 2");
        assertThat(database.query("SELECT error FROM schema_migrations WHERE version = 2"))
                .containsExactly("null");
        assertThat(database.log(2)).endsWith("up all resolved");
        database.of(creating(1), failing, creating(3)).up();
        assertThat(database.tables()).contains("t3");
    }

    @Test
    void asRolledBackNeedsThatNothingIsLeft() {
        fail();

        assertThatThrownBy(() -> database.of(creating(1), failing).resolve(2, Resolution.ROLLED_BACK))
                .hasMessageStartingWith("""
                        the database does not look as if migration 2 `M2` were rolled back
                          is still there: column `age` of `t1`: integer
                        """);

        database.execute("ALTER TABLE t1 DROP COLUMN age");
        database.of(creating(1), failing).resolve(2, Resolution.ROLLED_BACK);

        assertThat(database.of(creating(1), failing).status().in(MigrationState.ROLLED_BACK))
                .hasSize(1);
        database.of(creating(1), creating(2)).up();
        assertThat(database.history()).contains("2 applied 1 1");
    }

    @Test
    void canBeForced() {
        fail();

        database.of(creating(1), failing).forceResolve(2, Resolution.APPLIED);

        assertThat(database.history()).contains("2 applied 2 2");
        assertThat(database.query("SELECT detail FROM schema_migration_log WHERE event = 'resolved'"))
                .containsExactly("as applied, forced, the catalogue was not asked");
    }

    @Test
    void cannotBeCheckedIfNobodyKnowsWhatTheMigrationChanges() {
        assertThatThrownBy(() -> database.of(creating(1)).resolve(1, Resolution.APPLIED))
                .hasMessageStartingWith("Pawl cannot tell whether migration 1 `M1` is in the database")
                .hasMessageContaining("fix: look yourself, then: forceResolve(1, Resolution.APPLIED)");
        assertThatThrownBy(() -> database.of(creating(1)).resolve(7, Resolution.APPLIED))
                .hasMessageStartingWith("the application has no migration 7");
    }

    @Test
    void acceptsAnEditThatTheDatabaseAgreesWith() {
        database.of(creating(1)).up();
        TestRegistry.Migration edited = creating(1).changing("+table `t1`").edited();
        assertThatThrownBy(database.of(edited)::up).hasMessageContaining("resolve(1, Resolution.APPLIED)");

        database.of(edited).resolve(1, Resolution.APPLIED);

        assertThat(database.of(edited, creating(2)).up().migrations()).hasSize(1);
    }

    private void fail() {
        assertThatThrownBy(database.of(creating(1), failing)::up).hasMessageContaining("division by zero");
    }

    @Test
    void saysThatNothingWasLookedAtWhenItIsForced() {
        Migrator migrator = database.of(creating(1), migration(2).up(strongLock("SELECT 1 / 0")));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);

        assertThat(migrator.forceResolve(2, Resolution.ROLLED_BACK).notes())
                .containsExactly("nothing was looked at: whether the database is like that is known to nobody but you");
        assertThat(database.query("SELECT detail FROM schema_migration_log WHERE event = 'resolved'"))
                .containsExactly("as rolled back, forced, the catalogue was not asked");
    }

    /** The first step is done, and nobody but the user knows what it has made. */
    @Test
    void doesNotBelieveThatRawSqlIsRolledBack() {
        TestRegistry.Migration raw = migration(2)
                .up(
                        strongLock("CREATE TABLE audit (id bigint);\nCREATE INDEX ON audit (id)"),
                        known("ALTER TABLE t1 ADD COLUMN age integer"),
                        strongLock("SELECT 1/0"))
                .undo(1, strongLock("DROP TABLE audit"))
                .undo(2, strongLock("DROP TABLE audit"))
                .changing("+column `age` of `t1`: integer");
        Migrator migrator = database.of(creating(1), raw);
        assertThatThrownBy(migrator::up).hasMessageContaining("division by zero");

        assertThatThrownBy(() -> migrator.resolve(2, Resolution.ROLLED_BACK)).hasMessage("""
                        the database does not look as if migration 2 `M2` were rolled back
                          is still there: column `age` of `t1`: integer
                          not known: what is left of step 1, which is raw SQL: \
                        `CREATE TABLE audit (id bigint); CREATE INDEX ON audit (id)`
                            its SQL names what is there: `audit`
                          fix: finish the repair, then resolve it again
                          fix: or, if you know better: forceResolve(2, Resolution.ROLLED_BACK)""");
        database.execute("ALTER TABLE t1 DROP COLUMN age");
        assertThatThrownBy(() -> migrator.resolve(2, Resolution.ROLLED_BACK)).hasMessage("""
                        Pawl cannot tell whether migration 2 `M2` is rolled back: only you can know what is left of its \
                        raw SQL
                          not known: what is left of step 1, which is raw SQL: \
                        `CREATE TABLE audit (id bigint); CREATE INDEX ON audit (id)`
                            its SQL names what is there: `audit`
                          fix: look yourself, then: forceResolve(2, Resolution.ROLLED_BACK)""");
        database.execute("DROP TABLE audit");
        assertThatThrownBy(() -> migrator.resolve(2, Resolution.ROLLED_BACK))
                .hasMessageContaining("not known: what is left of step 1")
                .hasMessageNotContaining("names what is there");
    }

    @Test
    void knowsThatAFailedTransactionHasLeftNothing() {
        TestRegistry.Migration raw = migration(2)
                .up(known("ALTER TABLE t1 ADD COLUMN age integer"), strongLock("CREATE TABLE audit (); SELECT 1/0"))
                .undo(1, strongLock("ALTER TABLE t1 DROP COLUMN age"))
                .changing("+column `age` of `t1`: integer");
        Migrator migrator = database.of(creating(1), raw);
        assertThatThrownBy(migrator::up).hasMessageContaining("division by zero");
        database.execute("ALTER TABLE t1 DROP COLUMN age");

        assertThatCode(() -> migrator.resolve(2, Resolution.ROLLED_BACK)).doesNotThrowAnyException();
    }

    /** It may have done all or nothing before it failed. */
    @Test
    void doesNotBelieveThatAFailedStatementOutsideATransactionHasLeftNothing() {
        TestRegistry.Migration outside = migration(2)
                .up(
                        known("ALTER TABLE t1 ADD COLUMN age integer"),
                        new OutsideStep(false, Statement.of("VACUUM nothing")))
                .undo(1, strongLock("ALTER TABLE t1 DROP COLUMN age"))
                .changing("+column `age` of `t1`: integer");
        Migrator migrator = database.of(creating(1), outside);
        assertThatThrownBy(migrator::up).hasMessageContaining("nothing");
        database.execute("ALTER TABLE t1 DROP COLUMN age");

        assertThatThrownBy(() -> migrator.resolve(2, Resolution.ROLLED_BACK))
                .hasMessageContaining("not known: what is left of step 2, which is raw SQL: `VACUUM nothing`");
    }

    /** As the processor writes what is no raw SQL: with what it does. */
    private static Step known(String sql) {
        Effects effects =
                new Effects(List.of(new TableLock("t1", LockMode.ACCESS_EXCLUSIVE)), List.of(), List.of(), List.of());
        return new TransactionStep(
                TransactionStep.Timeout.STRONG_LOCK,
                List.of(),
                List.of(),
                List.of(new Statement(List.of(new Statement.Text(sql)), effects)));
    }
}
