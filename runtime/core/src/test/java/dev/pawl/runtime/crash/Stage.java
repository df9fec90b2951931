package dev.pawl.runtime.crash;

import dev.pawl.runtime.MigrationReport;
import dev.pawl.runtime.Migrator;

/** What is asked of a runner, each on what the stage before has made. Asked again, it goes on or has nothing to do. */
enum Stage {
    UP {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.up();
        }
    },
    CONTRACT {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.contract();
        }
    },
    DOWN {
        @Override
        MigrationReport run(Migrator migrator) {
            return migrator.downTo(1);
        }
    };

    abstract MigrationReport run(Migrator migrator);
}
