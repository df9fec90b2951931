package dev.pawl.runtime;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.run.Baseline;
import dev.pawl.runtime.internal.run.Database;
import dev.pawl.runtime.internal.run.Downward;
import dev.pawl.runtime.internal.run.Inspection;
import dev.pawl.runtime.internal.run.Rehearsal;
import dev.pawl.runtime.internal.run.Repair;
import dev.pawl.runtime.internal.run.Scope;
import dev.pawl.runtime.internal.run.SessionWork;
import dev.pawl.runtime.internal.run.Standby;
import dev.pawl.runtime.internal.run.Upward;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.Obstacle;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.Resolution;
import java.util.List;
import javax.sql.DataSource;

/**
 * Applies the migrations of an application to its database.
 *
 * <pre>{@code
 * Migrator.builder(dataSource).build().up();
 * }</pre>
 *
 * <p>Every method takes a connection when it is called and gives it back before it returns. Several processes may call
 * any of them at once: one works, the others wait for it and then find nothing to do. An instance holds no state and may
 * be shared between threads. Every method throws {@link MigrationException}, and nothing else, if it cannot do what it
 * says.
 */
public final class Migrator {

    private final Settings settings;
    private final Database database;

    Migrator(Settings settings) {
        this.settings = settings;
        this.database = new Database(settings);
    }

    /**
     * Returns a builder.
     *
     * @param dataSource where connections come from; a pool of one is enough
     */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource);
    }

    /**
     * Runs the pending expanding migrations in version order: what an application calls on boot. Contracting ones are
     * left for {@link #contract()}. A migration that failed or was interrupted goes on at the step where it stopped. If
     * nothing is pending this takes one statement.
     *
     * <p>On a fresh database nobody can be hurt: everything runs in version order, contracting migrations and a baseline
     * too. Fresh is one without history in which none of the tables and indexes that the migrations make is there; what
     * others have made does not count. It stays fresh until that run is complete, whoever completes it.
     *
     * <p>On any other, a baseline is not run. If the registry has one that the history lacks, this refuses: Pawl cannot
     * know whether all that the baseline describes is there, and the migrations after it build on it. Call {@link
     * #baseline(long)} once. (Flyway likewise refuses a schema that is not empty and has no history, until it is told the
     * baseline.)
     *
     * <p>A database is refused in which a contracting migration has not run that is known to have run everywhere ({@code
     * -Apawl.contracted}), see {@link #contractTo(long)}.
     *
     * <p>Migrations that only a newer version of the application has do not keep this one from starting as long as they
     * expand.
     *
     * @throws MigrationException if the history does not fit the application, if a step fails, or if the database
     *     cannot be used
     */
    public MigrationReport up() {
        return run(new Upward(settings, Scope.EXPANDING));
    }

    /**
     * Does what {@link #up()} does, up to a version.
     *
     * @param version the last version to run
     * @throws MigrationException as for {@link #up()}, or if the application has no such version
     */
    public MigrationReport upTo(long version) {
        refuseUnknown(version);
        return run(new Upward(settings, Scope.upTo(version)));
    }

    /**
     * Runs the contracting migrations that wait, after what {@link #up()} would run. To be called when no old version of
     * the application is left.
     *
     * @throws MigrationException as for {@link #up()}
     */
    public MigrationReport contract() {
        return run(new Upward(settings, Scope.EVERYTHING));
    }

    /**
     * Runs everything up to a version that is pending, contracting migrations too, in version order: the way on for a
     * database in which one has not run that the application relies on. To be called when no old version of the
     * application is left.
     *
     * @param version the last version to run
     * @throws MigrationException as for {@link #up()}, or if the application has no such version
     */
    public MigrationReport contractTo(long version) {
        refuseUnknown(version);
        return run(new Upward(settings, Scope.contractTo(version)));
    }

    /**
     * Undoes the newest migrations, newest first. One that is only partly applied counts, and what was done of it is
     * undone. Before anything is undone, all of them are known to have a way back.
     *
     * @param steps how many migrations; all if there are fewer
     * @throws MigrationException if {@code steps} is not positive, if one of the migrations is irreversible, a baseline,
     *     changed or unknown to this application, or if a step fails
     */
    public MigrationReport down(int steps) {
        return run(Downward.newest(settings, positive(steps)));
    }

    /**
     * Undoes every migration above a version, newest first.
     *
     * @param version the version to keep, or 0 to undo all
     * @throws MigrationException as for {@link #down(int)}, or if the application has no such version
     */
    public MigrationReport downTo(long version) {
        refuseUnlessZeroOrKnown(version);
        return run(Downward.downTo(settings, version));
    }

    /**
     * Says how every migration stands, and whether the database is fresh. Changes nothing, and takes one statement unless
     * there is no history, a migration is running or one waits.
     *
     * @throws MigrationException if the history cannot be read
     */
    public Status status() {
        return database.use(session -> new Inspection(settings, session).status());
    }

    /** Returns what is migrated: the registry that was passed or found, or all of them as one. */
    public MigrationRegistry registry() {
        return settings.registry();
    }

    /**
     * Returns the SQL that {@link #up()} would send now, step by step. Changes nothing, and does not even make the
     * history.
     *
     * @throws MigrationException if {@link #up()} would refuse the history
     */
    public DryRun plan() {
        return plan(Scope.EXPANDING);
    }

    /**
     * Returns what {@link #upTo} would do now, as {@link #plan()} does.
     *
     * @param version the last version to run
     * @throws MigrationException if {@link #upTo} would refuse
     */
    public DryRun planTo(long version) {
        refuseUnknown(version);
        return plan(Scope.upTo(version));
    }

    /**
     * Returns what {@link #contract()} would do now, as {@link #plan()} does.
     *
     * @throws MigrationException if {@link #contract()} would refuse the history
     */
    public DryRun planContract() {
        return plan(Scope.EVERYTHING);
    }

    /**
     * Returns what {@link #contractTo} would do now, as {@link #plan()} does.
     *
     * @param version the last version to run
     * @throws MigrationException if {@link #contractTo} would refuse
     */
    public DryRun planContractTo(long version) {
        refuseUnknown(version);
        return plan(Scope.contractTo(version));
    }

    /**
     * Returns what {@link #down(int)} would do now, as {@link #plan()} does.
     *
     * @param steps how many migrations
     * @throws MigrationException if {@link #down(int)} would refuse
     */
    public DryRun planDown(int steps) {
        Downward downward = Downward.newest(settings, positive(steps));
        return database.use(session -> new Rehearsal(settings, session).back(downward));
    }

    /**
     * Returns what {@link #downTo} would do now, as {@link #plan()} does.
     *
     * @param version the version to keep, or 0
     * @throws MigrationException if {@link #downTo} would refuse
     */
    public DryRun planDownTo(long version) {
        refuseUnlessZeroOrKnown(version);
        Downward downward = Downward.downTo(settings, version);
        return database.use(session -> new Rehearsal(settings, session).back(downward));
    }

    private DryRun plan(Scope scope) {
        return database.use(session -> new Rehearsal(settings, session).forward(scope));
    }

    /**
     * Asks the data which rows would make pending migrations fail, contracting ones too, and changes nothing. What
     * depends on an earlier step cannot be asked yet.
     *
     * @throws MigrationException if {@link #contract()} would refuse the history
     */
    public List<Obstacle> obstacles() {
        return database.use(session -> new Rehearsal(settings, session).obstacles());
    }

    /**
     * Says whose locks pending migrations would have to wait for now, contracting ones too. An index that is built
     * concurrently waits for all old transactions of the database.
     *
     * @throws MigrationException if {@link #contract()} would refuse the history
     */
    public List<Blocker> blockers() {
        return database.use(session -> new Rehearsal(settings, session).blockers());
    }

    /**
     * Ends the session of a blocker: its transaction is rolled back, and its client gets an error.
     *
     * @param pid the process, one of those that {@link #blockers} returns
     * @return whether there was such a blocker
     * @throws MigrationException if the user may not do that
     */
    public boolean endBlocker(int pid) {
        return database.use(session -> new Rehearsal(settings, session).end(pid));
    }

    /**
     * Throws if an expanding migration is pending, or any is half done, changed, missing or out of order. Changes
     * nothing. Contracting migrations may wait.
     *
     * @throws MigrationException saying which migrations are concerned
     */
    public void validate() {
        database.use(session -> {
            new Inspection(settings, session).validate();
            return true;
        });
    }

    /**
     * Records all migrations up to a version as applied without running them, whatever their phase: for a database that
     * holds what they do already. Those that are recorded are left as they are.
     *
     * @param version the last version to record
     * @throws MigrationException if the application has no such version, if the catalogue does not look as if they had run,
     *     naming every difference, or if the database cannot be used
     */
    public MigrationReport baseline(long version) {
        return baseline(version, true);
    }

    /**
     * Does what {@link #baseline} does without asking the catalogue.
     *
     * @param version the last version to record
     * @throws MigrationException if the application has no such version, or the database cannot be used
     */
    public MigrationReport forceBaseline(long version) {
        return baseline(version, false);
    }

    private MigrationReport baseline(long version, boolean checks) {
        refuseUnknown(version);
        Baseline baseline = new Baseline(settings, checks);
        return run(session -> baseline.upTo(session, version));
    }

    /**
     * Does what an application is configured to do about its migrations when it starts.
     *
     * @param mode what to do
     * @throws MigrationException if the application must not start
     */
    public MigrationReport boot(BootMode mode) {
        return switch (mode) {
            case MIGRATE -> up();
            case VALIDATE -> {
                validate();
                yield nothingDone();
            }
            case WAIT -> database.use(new Standby(settings));
            case OFF -> nothingDone();
        };
    }

    private static MigrationReport nothingDone() {
        return new MigrationReport(MigrationReport.Action.APPLIED, List.of(), List.of());
    }

    /**
     * Records what somebody has made of a migration by hand: one that failed and was repaired, or one that was edited
     * after it had been applied. Changes nothing but the history.
     *
     * @param version the version of the migration
     * @param resolution what was made of it
     * @throws MigrationException if the catalogue does not look like that, saying what is missing, different or left
     *     over, or if Pawl cannot know what it should look like, as after raw SQL
     */
    public MigrationReport resolve(long version, Resolution resolution) {
        return resolve(version, resolution, true);
    }

    /**
     * Does what {@link #resolve} does without asking the catalogue.
     *
     * @param version the version of the migration
     * @param resolution what was made of it
     * @throws MigrationException if the application has no such version, or the database cannot be used
     */
    public MigrationReport forceResolve(long version, Resolution resolution) {
        return resolve(version, resolution, false);
    }

    private MigrationReport resolve(long version, Resolution resolution, boolean checks) {
        refuseUnknown(version);
        Repair repair = new Repair(settings);
        return run(session -> repair.resolve(session, version, resolution, checks));
    }

    /** Tells how it ended; nothing is told of a run that had nothing to do. */
    private MigrationReport run(SessionWork<MigrationReport> work) {
        try {
            MigrationReport report = database.use(work);
            if (!report.migrations().isEmpty()) {
                settings.listeners().tell(listener -> listener.runFinished(report));
            }
            return report;
        } catch (MigrationException e) {
            settings.listeners().tell(listener -> listener.runFailed(e));
            throw e;
        }
    }

    private static int positive(int steps) {
        if (steps <= 0) {
            throw new Explanation(Reason.USAGE, "the number of migrations to undo must be positive, and is " + steps)
                    .fix(advice("undo the newest one: "), MigratorCall.DOWN.of(1))
                    .exception();
        }
        return steps;
    }

    private void refuseUnlessZeroOrKnown(long version) {
        if (version != 0) {
            refuseUnknown(version);
        }
    }

    private void refuseUnknown(long version) {
        refuseUnknown(settings.registry(), version);
    }

    static void refuseUnknown(MigrationRegistry registry, long version) {
        List<RegisteredMigration> migrations = registry.migrations();
        if (migrations.stream().noneMatch(migration -> migration.version() == version)) {
            throw new Explanation(Reason.USAGE, "the application has no migration " + version)
                    .fact(range(migrations))
                    .fix(advice("see which versions there are: "), MigratorCall.STATUS.asRemedy())
                    .exception();
        }
    }

    private static String range(List<RegisteredMigration> migrations) {
        return migrations.isEmpty()
                ? "it has none at all"
                : "its oldest is " + migrations.get(0).label() + ", its newest "
                        + migrations.get(migrations.size() - 1).label();
    }
}
