package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SQL of migrations that Pawl has compiled, in the form in which other tools want it. */
final class Scripts {

    static final String CHANGELOG = "db/changelog.sql";

    private static final String MIGRATIONS = "db/migration";

    private Scripts() {}

    /** Writes a file per migration for Flyway, and one changelog for Liquibase. */
    static void write(MigrationRegistry registry, Path folder) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve(MIGRATIONS));
        StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
        for (RegisteredMigration migration : registry.migrations()) {
            String sql = String.join(";\n", statements(registry, migration)) + ";\n";
            write(migrations, migration.version(), migration.name(), sql);
            changelog
                    .append("\n--changeset shop:")
                    .append(migration.version())
                    .append('\n')
                    .append(sql);
        }
        Files.writeString(folder.resolve(CHANGELOG), changelog);
    }

    /** Writes a file for Flyway. */
    static void write(Path migrations, long version, String name, String sql) throws IOException {
        Files.writeString(migrations.resolve("V" + version + "__" + name + ".sql"), sql);
    }

    /** What Pawl sends for a migration, but for its own bookkeeping. */
    static List<String> statements(MigrationRegistry registry, RegisteredMigration migration) {
        return registry.plan(migration.version()).up().stream()
                .flatMap(step -> step.statements().stream())
                .map(statement -> statement.sql("public.").strip().replaceAll(";$", ""))
                .toList();
    }

    /** What Pawl sends for all migrations, in order. */
    static List<List<String>> all(MigrationRegistry registry) {
        return registry.migrations().stream()
                .map(migration -> statements(registry, migration))
                .toList();
    }
}
