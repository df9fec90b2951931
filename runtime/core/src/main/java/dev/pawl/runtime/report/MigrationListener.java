package dev.pawl.runtime.report;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.time.Duration;
import java.util.List;

/**
 * Is told how a run goes: for progress lines, metrics and tests. Every method does nothing unless it is overridden.
 *
 * <p>Methods are called one after the other but not all on the same thread. What they throw is logged and changes
 * nothing. They should return at once, since the run waits for them, and must not begin another run on the same schema,
 * which would wait for this one. A boot with nothing to do calls none.
 */
public interface MigrationListener {

    /**
     * Another runner works on the schema and is waited for. Called again when what it does changes, and now and then.
     *
     * @param runner who works, what on, since when and how far it is, for people
     */
    default void waitingForRunner(String runner) {}

    /**
     * Others hold locks that Pawl waits for outside the tries of a step: on its own tables, or inside a long statement.
     * Called when who that is changes, and now and then.
     *
     * @param subject what waits, for people
     * @param blockers who is in the way, as far as can be seen
     */
    default void waitingForLock(String subject, List<Blocker> blockers) {}

    /**
     * The run has the lease and begins to work.
     *
     * @param schema the schema
     */
    default void runStarted(String schema) {}

    /**
     * A migration begins, or goes on where an earlier run stopped.
     *
     * @param migration the migration
     * @param goingBack whether it is being undone
     * @param stepsDone how many steps of that direction are done already
     * @param stepsTotal how many there are
     */
    default void migrationStarted(RegisteredMigration migration, boolean goingBack, int stepsDone, int stepsTotal) {}

    /**
     * A step is about to be run.
     *
     * @param step the step
     */
    default void stepStarted(RunningStep step) {}

    /**
     * A step could not get its locks, nothing of it remains, and it is tried again. Called after every try, and while it
     * waits for old transactions to end whenever others are in the way, and now and then.
     *
     * @param step the step
     * @param tries how many tries there have been
     * @param blockers who is in the way, as far as can be seen
     * @param pause how long the run waits now
     */
    default void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {}

    /**
     * A long step goes on.
     *
     * @param step the step
     * @param phase what is done now; what the server tells is in its own words
     * @param done how much of that is done
     * @param total how much there is to do, or 0 if that is not known
     */
    default void stepProgressed(RunningStep step, String phase, long done, long total) {}

    /**
     * A step is done and recorded.
     *
     * @param step the step
     * @param duration how long it took, with the waiting
     */
    default void stepFinished(RunningStep step, Duration duration) {}

    /**
     * All steps of a migration are done and recorded.
     *
     * @param migration the migration
     * @param goingBack whether it was undone
     * @param run its steps and how long they took
     */
    default void migrationFinished(RegisteredMigration migration, boolean goingBack, MigrationReport.Run run) {}

    /**
     * The connection was lost; the run connects anew, looks into the history and goes on.
     *
     * @param reason what the driver said
     */
    default void reconnecting(String reason) {}

    /**
     * The run is over, and everything that it had to do is done.
     *
     * @param report what it has done
     */
    default void runFinished(MigrationReport report) {}

    /**
     * The run has stopped.
     *
     * @param failure why
     */
    default void runFailed(MigrationException failure) {}
}
