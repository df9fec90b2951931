package dev.pawl.examples.benchmarks.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** The same migrations for each tool, in one folder for the class path: each makes a table. */
record Histories(Path folder, int size) {

    private static final String SOURCE = """
            package com.acme.shop.migrations;

            import static dev.pawl.dsl.Columns.*;

            import dev.pawl.dsl.Database;
            import dev.pawl.dsl.Migration;
            import dev.pawl.dsl.SchemaChange;

            @Migration(version = %1$d, description = "create table %1$d")
            final class CreateTable%1$d implements SchemaChange {

                @Override
                public void up(Database db) {
                    db.createTable("table_%1$d")
                            .column("id", bigint().generatedAlwaysAsIdentity())
                            .column("name", text().notNull())
                            .primaryKey("id");
                }
            }
            """;

    private static final String SQL = """
            CREATE TABLE table_%1$d (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              name text NOT NULL
            );
            """;

    void write() throws IOException {
        forFlyway();
        forLiquibase();
        forPawl();
    }

    private void forFlyway() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("db/migration"));
        for (int version = 1; version <= size; version++) {
            Files.writeString(
                    scripts.resolve("V" + version + "__create_table.sql"), String.format(Locale.ROOT, SQL, version));
        }
    }

    private void forLiquibase() throws IOException {
        StringBuilder changeLog = new StringBuilder("--liquibase formatted sql\n");
        for (int version = 1; version <= size; version++) {
            changeLog
                    .append(String.format(Locale.ROOT, "\n--changeset acme:%d\n", version))
                    .append(String.format(Locale.ROOT, SQL, version));
        }
        Path folderOfLogs = Files.createDirectories(folder.resolve("db/changelog"));
        Files.writeString(folderOfLogs.resolve("all.sql"), changeLog);
    }

    private void forPawl() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-proc:full", "-classpath", System.getProperty("java.class.path")));
        if (Runtime.version().feature() < 21) {
            arguments.remove("-proc:full");
        }
        for (int version = 1; version <= size; version++) {
            Path source = sources.resolve("CreateTable" + version + ".java");
            Files.writeString(source, String.format(Locale.ROOT, SOURCE, version));
            arguments.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the migrations do not compile");
        }
    }
}
