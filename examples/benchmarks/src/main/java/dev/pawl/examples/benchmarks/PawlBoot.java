package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/** Boots a service that uses Pawl. */
final class PawlBoot {

    private PawlBoot() {}

    static int run(DataSource dataSource, ClassLoader migrations) {
        return migrator(dataSource, migrations).up().migrations().size();
    }

    static MigrationRegistry registry(ClassLoader migrations) {
        return ServiceLoader.load(MigrationRegistry.class, migrations)
                .findFirst()
                .orElseThrow();
    }

    /** Makes a history that says that all is applied, without running any of it. */
    static void record(DataSource dataSource, ClassLoader migrations) {
        List<RegisteredMigration> all = registry(migrations).migrations();
        migrator(dataSource, migrations).forceBaseline(all.get(all.size() - 1).version());
    }

    private static Migrator migrator(DataSource dataSource, ClassLoader migrations) {
        return Migrator.builder(dataSource).classLoader(migrations).build();
    }
}
