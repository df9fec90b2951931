package dev.pawl.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;

/**
 * A registry of very many migrations that is written by hand instead of being generated: a boot with nothing to do only
 * asks it for its fingerprint, and compiling so many migrations is measured elsewhere.
 */
final class LongHistory {

    private static final String SOURCE = """
            package com.acme.shop.migrations;

            import dev.pawl.runtime.plan.*;
            import dev.pawl.runtime.registry.*;
            import java.util.List;
            import java.util.stream.LongStream;

            public final class LongRegistry implements MigrationRegistry {
                @Override public int minimumPostgres() { return 14; }

                @Override public String fingerprint() { return "{fingerprint}"; }

                @Override public List<RegisteredMigration> migrations() {
                    return LongStream.rangeClosed(1, {size}).mapToObj(version -> new RegisteredMigration(
                            version, "CreateTable" + version, "create table " + version, Phase.EXPAND, false,
                            String.format("%064x", version))).toList();
                }

                @Override public MigrationPlan plan(long version) {
                    return new MigrationPlan(
                            List.of(TransactionStep.strongLock("CREATE TABLE \\"table_" + version + "\\" (\\n"
                                    + "  \\"id\\" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,\\n"
                                    + "  \\"name\\" text NOT NULL,\\n"
                                    + "  \\"created_at\\" timestamptz NOT NULL DEFAULT now(),\\n"
                                    + "  CONSTRAINT \\"table_" + version + "_pkey\\" PRIMARY KEY (\\"id\\")\\n)")),
                            List.of(List.of(TransactionStep.strongLock("DROP TABLE \\"table_" + version + "\\""))),
                            null,
                            List.of(),
                            List.of(),
                            List.of());
                }
            }
            """;

    private LongHistory() {}

    /** Writes and compiles the registry, and returns the folder where it is. */
    static Path of(int size, Workspace workspace) throws IOException {
        Path folder = workspace.empty("long-" + size);
        Path source = folder.resolve("LongRegistry.java");
        String checksums = LongStream.rangeClosed(1, size)
                .mapToObj(version -> String.format(Locale.ROOT, "%1$d:%1$064x", version))
                .collect(Collectors.joining(","));
        Files.writeString(
                source,
                SOURCE.replace("{fingerprint}", Fingerprints.sha256(checksums))
                        .replace("{size}", String.valueOf(size)));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        ClassPath.application(),
                        source.toString());
        if (exitCode != 0) {
            throw new IllegalStateException("the registry of " + size + " migrations does not compile");
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve("dev.pawl.runtime.registry.MigrationRegistry"),
                "com.acme.shop.migrations.LongRegistry".getBytes(UTF_8));
        return folder;
    }
}
