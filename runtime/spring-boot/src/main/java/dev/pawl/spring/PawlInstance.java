package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.BootMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database, or schema, that the application migrates: its migrator, and what is known about it. */
public final class PawlInstance {

    private final String name;
    private final String schema;
    private final BootMode mode;
    private final Migrator migrator;
    private final Migrator inspector;
    private final Progress progress;
    private final StatusCache status;
    private final PawlProperties shared;
    private volatile State state = State.NOT_STARTED;
    private volatile @Nullable LastRun lastRun;

    /** Where the start of the application is. */
    public enum State {
        /** Nothing was done yet. */
        NOT_STARTED,
        /** The migrations run, or are waited for. */
        AT_WORK,
        /** Everything that the mode asks for is done. */
        DONE,
        /** It failed. */
        FAILED
    }

    PawlInstance(
            String name,
            PawlInstanceProperties properties,
            Migrator migrator,
            Migrator inspector,
            Progress progress,
            PawlProperties shared) {
        this.name = name;
        this.schema = properties.getSchema();
        this.mode = properties.getMode();
        this.migrator = migrator;
        this.inspector = inspector;
        this.progress = progress;
        this.status = new StatusCache(inspector, shared.getStatusCache());
        this.shared = shared;
    }

    static Migrator migratorOf(PawlInstance instance) {
        return instance.migrator();
    }

    /** Returns its name, {@code default} unless {@code pawl.instances} names some. */
    public String name() {
        return name;
    }

    /** Returns the schema. */
    public String schema() {
        return schema;
    }

    /** Returns what it does on start. */
    public BootMode mode() {
        return mode;
    }

    /** Returns its migrator. */
    public Migrator migrator() {
        return migrator;
    }

    /** Returns a migrator for questions: it does not wait for a database that cannot be reached. */
    public Migrator inspector() {
        return inspector;
    }

    /** Returns where the start of the application is. */
    public State state() {
        return state;
    }

    /** Returns what it is doing at this moment, or null. */
    public @Nullable RunningWork running() {
        RunningWork work = progress.current();
        // nobody says when waiting for another runner is over, if there is nothing left to do then
        boolean over = work != null && work.version() == null && state != State.AT_WORK;
        return over ? null : work;
    }

    /** Returns what it did on start, or null if that is not over. */
    public @Nullable LastRun lastRun() {
        return lastRun;
    }

    /**
     * Returns how the migrations stand, as the database said a moment ago.
     *
     * @throws MigrationException if the database cannot be asked
     * @throws IllegalStateException if it does not answer soon
     */
    public Status status() {
        return status.get();
    }

    /** Returns from what age on a contracting migration that waits is overdue. */
    public Duration contractOverdueAfter() {
        return shared.getContractOverdueAfter();
    }

    /** Says whether the application is out of service as long as a contracting migration is overdue. */
    public boolean isOutOfServiceWhenContractOverdue() {
        return shared.isOutOfServiceWhenContractOverdue();
    }

    /**
     * Returns what a failure says, with properties of this instance where Java names methods.
     *
     * @param failure what was thrown
     */
    public String message(RuntimeException failure) {
        return new SpringWords(name).message(failure);
    }

    void boot(@Nullable PawlMigrationStrategy strategy) {
        Instant begin = Instant.now();
        state = State.AT_WORK;
        try {
            List<LastRun.Applied> applied = LastRun.applied(boot(migrator, strategy));
            lastRun = new LastRun(begin, Instant.now(), applied, null);
            state = State.DONE;
        } catch (RuntimeException e) {
            lastRun = new LastRun(begin, Instant.now(), List.of(), message(e));
            state = State.FAILED;
            throw e;
        } finally {
            progress.clear();
            status.clear();
        }
    }

    private MigrationReport boot(Migrator migrator, @Nullable PawlMigrationStrategy strategy) {
        if (strategy == null) {
            return migrator.boot(mode);
        }
        strategy.migrate(migrator);
        return progress.lastReport();
    }
}
