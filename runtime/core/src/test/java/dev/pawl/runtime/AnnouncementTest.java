package dev.pawl.runtime;

import static dev.pawl.runtime.Steps.early;
import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry.Migration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is about to be done is said in the transaction that ends what was done before it, so that a small migration is one commit. */
final class AnnouncementTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void takesOneMessageForEachSmallMigration() {
        List<String> before =
                List.of("up all started", "up step 1 step_started", "up step 1 step_done", "up all finished");
        database.of(creating(1)).up();

        int some = messages(5);
        int more = messages(25);

        assertThat(more - some).isEqualTo(25 - 5 - 4);
        assertThat(LongStream.rangeClosed(1, 25).mapToObj(database::log)).allMatch(before::equals);
    }

    /** Returns how many it takes to come from what is there to so many migrations. */
    private int messages(int newest) {
        Migration[] migrations = LongStream.rangeClosed(1, newest)
                .mapToObj(TestRegistry::creating)
                .toArray(Migration[]::new);
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);
        Migrator.builder(spy.dataSource())
                .registry(TestRegistry.of(migrations))
                .build()
                .up();
        return (int)
                spy.calls.stream().filter(call -> call.startsWith("execute")).count();
    }

    @Test
    void explainsARunnerThatDiesBeforeTheNextOne() {
        SpyingDataSource dying = new SpyingDataSource(database.dataSource(), true).before("\"t2\"", () -> {
            throw new IllegalStateException("it died");
        });

        assertThatThrownBy(() -> Migrator.builder(dying.dataSource())
                        .registry(TestRegistry.of(creating(1), creating(2), creating(3)))
                        .build()
                        .up())
                .hasMessage("it died");

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 running 0 1");
        assertThat(database.log(1)).endsWith("up step 1 step_done", "up all finished");
        assertThat(database.log(2)).containsExactly("up all started", "up step 1 step_started");
        assertThat(database.query("SELECT count(*) FROM schema_migration_log WHERE version = 3"))
                .containsExactly("0");
        database.of(creating(1), creating(2), creating(3)).up();
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1", "3 applied 1 1");
    }

    @Test
    void saysNothingOfTheNextOneIfThisOneFails() {
        assertThatThrownBy(database.of(migration(1).up(strongLock("SELECT 1/0")), creating(2))::up)
                .hasMessageContaining("division by zero");

        assertThat(database.history()).containsExactly("1 failed 0 1");
        assertThat(database.query("SELECT count(*) FROM schema_migration_log WHERE version = 2"))
                .containsExactly("0");
    }

    @Test
    void beginsByItselfWhatComesAfterAMigrationWithoutSteps() {
        database.of(migration(1), creating(2), migration(3), migration(4), creating(5))
                .up();

        assertThat(database.history())
                .containsExactly("1 applied 0 0", "2 applied 1 1", "3 applied 0 0", "4 applied 0 0", "5 applied 1 1");
        assertThat(database.log(5))
                .containsExactly("up all started", "up step 1 step_started", "up step 1 step_done", "up all finished");
    }

    @Test
    void doesNotBeginWhatHasAQuestionBeforeItIsAnswered() {
        Migration asking = migration(2)
                .up(strongLock("CREATE TABLE t2 ()").requiring(early("rows of `t1`", "SELECT 'id=' || id FROM t1")));
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true)
                .before("AS offender(key)", () -> assertThat(database.history()).containsExactly("1 applied 1 1"));

        Migrator.builder(spy.dataSource())
                .registry(TestRegistry.of(creating(1), asking))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(spy.calls).anyMatch(call -> call.contains("AS offender(key)"));
    }
}
