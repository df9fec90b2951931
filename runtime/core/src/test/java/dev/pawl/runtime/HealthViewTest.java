package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HealthViewTest {

    private static final String QUERY = "SELECT version, state, coalesce(steps, '-'), coalesce(advice, '-'),"
            + " coalesce(left(error, 35), '-'), coalesce(last_event, '-') FROM schema_migration_health";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void tellsWhatIsNotAsItShouldBeAndWhatToDo(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        TestRegistry.Migration failing = migration(3).up(strongLock("SELECT 1"), strongLock("SELECT 1/0"));
        assertThatThrownBy(other.of(creating(1), creating(2), failing)::up).isInstanceOf(MigrationException.class);

        assertThat(other.query(QUERY))
                .containsExactly(
                        "3 failed 1 of 2 remove the cause and run `up` again, or undo it if it has a way back: `down` step 2 of 2: ERROR:"
                                + " division by zer failed",
                        "2 applied - - - -",
                        "1 applied - - - -");

        other.execute("UPDATE schema_migrations SET phase = 'contract' WHERE version = 3");
        assertThat(other.query(QUERY).get(0)).contains("remove the cause and run `contract` again");
        other.execute(
                "UPDATE schema_migrations SET state = 'running', error = NULL, phase = 'expand' WHERE version = 3",
                "UPDATE schema_migration_lease SET owner = 'host/1', doing = 'step 2', expires_at = now() + interval '1h'");
        assertThat(other.query(QUERY).get(0)).startsWith("3 running 1 of 2 wait; it goes on at: step 2 -");

        other.execute("UPDATE schema_migration_lease SET expires_at = now() - interval '1h', backend_pid = 0");
        assertThat(other.query(QUERY).get(0))
                .startsWith("3 interrupted 1 of 2 its runner is gone; the next `up` goes on -");
    }
}
