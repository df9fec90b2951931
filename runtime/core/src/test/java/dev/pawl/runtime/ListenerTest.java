package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ListenerTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void isToldHowARunGoes() {
        Migrator migrator = migrator(creating(1), migration(2).up(strongLock("SELECT 1"), strongLock("SELECT 2")));

        migrator.up();
        migrator.up();
        migrator.down(1);

        assertThat(events)
                .containsExactly(
                        "run of public",
                        "up 1: 0 of 1",
                        "migration 1 `M1`, step 1 of 1",
                        "done migration 1 `M1`, step 1 of 1",
                        "finished 1 up",
                        "up 2: 0 of 2",
                        "migration 2 `M2`, step 1 of 2",
                        "done migration 2 `M2`, step 1 of 2",
                        "migration 2 `M2`, step 2 of 2",
                        "done migration 2 `M2`, step 2 of 2",
                        "finished 2 up",
                        "run finished: 2",
                        "run of public",
                        "down 2: 0 of 0",
                        "finished 2 down",
                        "run finished: 1");
    }

    @Test
    void isToldOfAFailure() {
        assertThatThrownBy(migrator(migration(1).up(strongLock("SELECT 1/0")))::up)
                .isInstanceOf(MigrationException.class);

        assertThat(events)
                .containsExactly(
                        "run of public",
                        "up 1: 0 of 1",
                        "migration 1 `M1`, step 1 of 1",
                        "run failed: migration 1 `M1` failed at step 1 of 1");
    }

    @Test
    void isToldThatTheConnectionWasLost() {
        database.execute("CREATE SEQUENCE tries");
        migrator(migration(1)
                        .up(strongLock("SELECT pg_terminate_backend(pg_backend_pid()) WHERE nextval('tries') = 1")))
                .up();

        assertThat(events).filteredOn(event -> event.startsWith("reconnecting")).hasSize(1);
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void cannotBreakARun() {
        AtomicInteger calls = new AtomicInteger();
        MigrationListener failing = new MigrationListener() {
            @Override
            public void stepStarted(RunningStep step) {
                calls.incrementAndGet();
                throw new IllegalStateException("out of order");
            }

            @Override
            public void runFinished(MigrationReport report) {
                calls.incrementAndGet();
                throw new AssertionError("out of order");
            }
        };

        TestDatabase.quietly(() -> database.migrator(TestRegistry.of(creating(1)))
                .listener(failing)
                .build()
                .up());

        assertThat(calls).hasValue(2);
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    private Migrator migrator(TestRegistry.Migration... migrations) {
        return database.migrator(TestRegistry.of(migrations))
                .listener(new Recorder())
                .build();
    }

    private final class Recorder implements MigrationListener {

        @Override
        public void runStarted(String schema) {
            events.add("run of " + schema);
        }

        @Override
        public void migrationStarted(RegisteredMigration migration, boolean goingBack, int stepsDone, int stepsTotal) {
            events.add((goingBack ? "down " : "up ") + migration.version() + ": " + stepsDone + " of " + stepsTotal);
        }

        @Override
        public void stepStarted(RunningStep step) {
            events.add(step.toString());
        }

        @Override
        public void stepFinished(RunningStep step, Duration duration) {
            events.add("done " + step);
        }

        @Override
        public void migrationFinished(RegisteredMigration migration, boolean goingBack, MigrationReport.Run run) {
            events.add("finished " + migration.version() + (goingBack ? " down" : " up"));
        }

        @Override
        public void reconnecting(String reason) {
            events.add("reconnecting: " + reason);
        }

        @Override
        public void runFinished(MigrationReport report) {
            events.add("run finished: " + report.migrations().size());
        }

        @Override
        public void runFailed(MigrationException failure) {
            events.add("run failed: " + failure.getMessage().lines().findFirst().orElseThrow());
        }
    }

    @Test
    void changesNothingWhenItThrowsACheckedExceptionThatItDoesNotDeclare() {
        TestDatabase.quietly(() -> database.migrator(TestRegistry.of(TestRegistry.creating(1)))
                .listener(new MigrationListener() {
                    @Override
                    public void stepStarted(RunningStep step) {
                        ListenerTest.<RuntimeException>undeclared(new IOException("disk full"));
                    }
                })
                .build()
                .up());

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** As languages without checked exceptions do it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void undeclared(Throwable failure) throws E {
        throw (E) failure;
    }
}
