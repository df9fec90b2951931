package dev.pawl.runtime;

import static dev.pawl.runtime.Steps.createIndex;
import static dev.pawl.runtime.Steps.dropIndex;
import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GoingBackTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void undoesTheNewestFirst() {
        Migrator migrator = database.of(creating(1), creating(2), creating(3));
        migrator.up();

        MigrationReport report = migrator.down(2);

        assertThat(report.migrations()).extracting(MigrationReport.Run::version).containsExactly(3L, 2L);
        assertThat(report.toString()).startsWith("rolled back 2 migrations\n  3 M3");
        assertThat(database.tables()).containsExactly("t1");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolled_back 1 1", "3 rolled_back 1 1");
        assertThat(database.query(
                        "SELECT version FROM schema_migrations WHERE rolled_back_at IS NOT NULL" + " ORDER BY 1"))
                .containsExactly("2", "3");
        assertThat(database.log(3))
                .endsWith("down all started", "down step 1 step_started", "down step 1 step_done", "down all finished");
    }

    @Test
    void appliesAgainWhatWasUndone() {
        Migrator migrator = database.of(creating(1), creating(2));
        migrator.up();
        migrator.down(1);

        migrator.up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(database.query("SELECT count(*) FROM schema_migrations WHERE rolled_back_at IS NULL"))
                .containsExactly("2");
    }

    @Test
    void goesDownToAVersionOrToNothing() {
        Migrator migrator = database.of(creating(1), creating(2), creating(3));
        migrator.up();

        migrator.downTo(2);
        assertThat(database.tables()).containsExactly("t1", "t2");
        migrator.downTo(0);
        assertThat(database.tables()).isEmpty();
        assertThat(migrator.down(5)).hasToString("nothing to do");
    }

    @Test
    void doesNothingWithoutAHistory() {
        assertThat(database.of(creating(1)).down(1).migrations()).isEmpty();
        assertThat(database.query("SELECT to_regclass('schema_migrations')")).containsExactly("null");
    }

    @Test
    void touchesNothingIfOneOfThemIsIrreversible() {
        Migrator migrator = database.of(
                creating(1),
                migration(2).up(strongLock("DROP TABLE t1")).irreversible("the rows of t1 are gone"),
                creating(3));
        migrator.up();

        assertThatThrownBy(() -> migrator.down(2)).hasMessage("""
                        migration 2 `M2` cannot be undone: the rows of t1 are gone
                          fix: write a new migration that brings back what is needed
                          fix: or restore a backup from before it""");
        assertThat(database.tables()).containsExactly("t3");
    }

    @Test
    void undoesWhatWasDoneOfAFailedMigration() {
        Migrator migrator = database.of(
                creating(1),
                migration(2)
                        .up(strongLock("ALTER TABLE t1 ADD c int"), patient("SELECT 1/0"))
                        .undo(1, strongLock("ALTER TABLE t1 DROP c")));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);

        migrator.down(1);

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolled_back 1 1");
        assertThat(columns()).containsExactly("id");
    }

    @Test
    void undoesAnIndexThatWasLeftInvalid() {
        Migrator migrator = failingAtAUniqueIndex();

        migrator.down(1);

        assertThat(database.query("SELECT to_regclass('i')")).containsExactly("null");
        assertThat(columns()).containsExactly("id");
    }

    @Test
    void goesOnUndoingAPartAsItBegan() {
        Migrator migrator = failingAtAUniqueIndex();
        database.execute("CREATE VIEW v AS SELECT c FROM t1");
        assertThatThrownBy(() -> migrator.down(1)).hasMessageContaining("other objects depend on it");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolling_back 1 2");
        database.execute("DROP VIEW v");

        migrator.down(1);

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolled_back 2 2");
        assertThat(columns()).containsExactly("id");
    }

    @Test
    void bringsBackAnIndexWhoseDropWasNotRecorded() {
        ConcurrentStep drop = dropIndex("i", "DROP INDEX CONCURRENTLY {schema}.i");
        ConcurrentStep create = createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t1 (id)");
        Migrator migrator = database.of(
                creating(1),
                migration(2).up(create),
                migration(3).up(drop, strongLock("SELECT 1/0")).undo(1, create));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);
        database.execute("UPDATE schema_migrations SET steps_done = 0, state = 'running' WHERE version = 3");

        migrator.down(1);

        assertThat(database.query("SELECT to_regclass('i')")).containsExactly("i");
    }

    private Migrator failingAtAUniqueIndex() {
        ConcurrentStep drop = dropIndex("i", "DROP INDEX CONCURRENTLY {schema}.i");
        TransactionStep dropColumn = strongLock("ALTER TABLE t1 DROP c");
        Migrator migrator = database.of(
                creating(1),
                migration(2)
                        .up(
                                strongLock("ALTER TABLE t1 ADD c int", "INSERT INTO t1 VALUES (1, 1), (2, 1)"),
                                createIndex("i", "CREATE UNIQUE INDEX CONCURRENTLY i ON {schema}.t1 (c)"),
                                strongLock("SELECT 1"))
                        .undo(1, dropColumn)
                        .undo(2, drop, dropColumn));
        assertThatThrownBy(migrator::up).hasMessageContaining("could not create unique index");
        assertThat(database.query("SELECT to_regclass('i')")).containsExactly("i");
        return migrator;
    }

    private List<String> columns() {
        return database.query("SELECT attname FROM pg_attribute WHERE attrelid = 't1'::regclass AND attnum > 0"
                + " AND NOT attisdropped");
    }

    @Test
    void forgetsAFailedMigrationOfWhichNothingWasDone() {
        Migrator migrator = database.of(
                creating(1), migration(2).up(strongLock("SELECT 1/0")).irreversible("no"));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);

        migrator.down(1);

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolled_back 0 0");
    }

    @Test
    void goesOnWithAWayBackThatFailed() {
        Migrator migrator = database.of(
                creating(1),
                migration(2)
                        .up(strongLock("CREATE TABLE a (id int)"))
                        .down(strongLock("DROP TABLE a"), strongLock("SELECT 1 / count(*) FROM t1")));
        migrator.up();
        assertThatThrownBy(() -> migrator.down(1))
                .hasMessageStartingWith("migration 2 `M2` failed at step 2 of 2 of the way back")
                .hasMessageEndingWith("fix: remove the cause and go down again; it goes on at step 2");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolling_back 1 2");

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("migration 2 `M2` is half undone: 1 of 2 steps of the way back are done");
        database.execute("INSERT INTO t1 VALUES (1)");
        migrator.down(1);

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 rolled_back 2 2");
    }

    @Test
    void refusesWhatOnlyANewerApplicationCanUndo() {
        database.of(creating(1), creating(2)).up();

        assertThatThrownBy(() -> database.of(creating(1)).down(1))
                .hasMessageStartingWith("the way back of migration 2 (does 2) is not in this application");
    }

    @Test
    void refusesToUndoAnEditedMigration() {
        database.of(creating(1)).up();

        assertThatThrownBy(() -> database.of(creating(1).edited()).down(1))
                .hasMessageStartingWith("migration 1 `M1` was edited after 1 of 1 steps had been run");
        assertThat(database.tables()).containsExactly("t1");
    }

    @Test
    void refusesToUndoABaseline() {
        Migrator migrator = database.of(migration(1).baseline(), creating(2));
        migrator.baseline(1);
        migrator.up();

        assertThatThrownBy(() -> migrator.down(2)).hasMessageStartingWith("migration 1 `M1` is a baseline");
        assertThat(migrator.downTo(1).migrations()).hasSize(1);
    }
}
