package dev.pawl.examples.guides;

import dev.pawl.runtime.Fleet;
import dev.pawl.runtime.FleetBuilder;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.Resolution;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** How an application calls the runtime, in the pieces that the guides show. */
final class Operations {

    private final DataSource dataSource;

    Operations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void boot() {
        // region boot
        Migrator migrator = Migrator.builder(dataSource).build();
        migrator.up(); // on boot
        // endregion
    }

    void boot(String mode) {
        // region mode
        Migrator.builder(dataSource).build().boot(BootMode.valueOf(mode));
        // endregion
    }

    void listen(Consumer<Duration> timer) {
        // region listener
        Migrator.builder(dataSource)
                .listener(new MigrationListener() {
                    @Override
                    public void stepFinished(RunningStep step, Duration duration) {
                        timer.accept(duration);
                    }
                })
                .build();
        // endregion
    }

    MigrationReport patient() {
        // region locks
        return Migrator.builder(dataSource)
                .lockTimeout(Duration.ofMillis(50))
                .lockDeadline(Duration.ofMinutes(30))
                .endIdleBlockersAfter(Duration.ofMinutes(1))
                .build()
                .up();
        // endregion
    }

    MigrationReport baseline(MigrationRegistry registry) {
        // region baseline
        Migrator migrator = Migrator.builder(dataSource).registry(registry).build();
        migrator.baseline(2026_03_01_001L); // once per database
        return migrator.up();
        // endregion
    }

    MigrationReport resolve(long version) {
        // region resolve
        return Migrator.builder(dataSource).build().resolve(version, Resolution.APPLIED);
        // endregion
    }

    MigrationReport rollBack(Consumer<DryRun> review) {
        // region down
        Migrator migrator = Migrator.builder(dataSource).build();
        review.accept(migrator.planDownTo(2026_02_08_001L)); // what would be sent
        return migrator.downTo(2026_02_08_001L); // what is above that version is undone
        // endregion
    }

    boolean goesDownAndUpAgain() {
        // region updownup
        Migrator migrator = Migrator.builder(dataSource).build(); // of an empty database
        migrator.upTo(2026_02_01_001L); // in use from here on, so that contracting migrations wait
        int expanding = migrator.up().migrations().size();
        int undone = migrator.down(expanding).migrations().size();
        int again = migrator.up().migrations().size();
        return undone == expanding && again == expanding;
        // endregion
    }

    void share(FleetBuilder fleet) {
        // region shard
        int index = Integer.parseInt(System.getenv("JOB_COMPLETION_INDEX"));
        int count = Integer.parseInt(System.getenv("SHARDS"));
        fleet.shard(index, count);
        // endregion
    }

    FleetReport tenants() {
        // region fleet
        FleetReport report = Fleet.builder()
                .schemasFrom("main", dataSource, "SELECT schema_name FROM control.tenants WHERE active")
                .configure(migrator -> migrator.role("owner"))
                .parallelism(8)
                .canary(3)
                .stopAbove(0.01)
                .build()
                .up();
        report.orThrow(); // an exception if any schema failed
        return report;
        // endregion
    }
}
