package dev.pawl.runtime.crash;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.setting.BootMode;
import java.util.List;
import java.util.concurrent.FutureTask;

/** What is asked of a runner. Asked again, it goes on or has nothing to do. */
enum Stage {
    /** On a database that an older application uses. */
    UP {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.up();
        }
    },
    /** On what {@link #UP} has made. */
    CONTRACT {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.contract();
        }
    },
    /** On what {@link #CONTRACT} has made. */
    DOWN {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.downTo(1);
        }
    },
    /** On an empty database. Whoever goes on, in whatever way, ends in the same schema. */
    FRESH {
        @Override
        MigrationRegistry registry() {
            return CrashHistory.fresh();
        }

        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.up();
        }

        @Override
        void finish(Migrator migrator, int way) throws Exception {
            switch (way % 5) {
                case 0 -> migrator.up();
                case 1 -> migrator.contract();
                case 2 -> migrator.upTo(CrashHistory.NEWEST);
                case 3 -> migrator.contractTo(CrashHistory.NEWEST);
                default -> {
                    FutureTask<MigrationReport> waiting = new FutureTask<>(() -> migrator.boot(BootMode.WAIT));
                    new Thread(waiting, "waiting").start();
                    migrator.up();
                    Bounded.result("waiting", waiting);
                }
            }
        }
    };

    /** Those that go on from one another. */
    static final List<Stage> FORWARD_AND_BACK = List.of(UP, CONTRACT, DOWN);

    MigrationRegistry registry() {
        return CrashHistory.registry();
    }

    abstract MigrationReport run(Migrator migrator);

    /**
     * Brings to an end what was interrupted.
     *
     * @param way one of several ways to do so
     */
    void finish(Migrator migrator, int way) throws Exception {
        run(migrator);
    }
}
