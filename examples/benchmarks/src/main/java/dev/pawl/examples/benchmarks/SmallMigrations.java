package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Migrations of one statement each: every other one makes a table, the next adds a column to it. */
final class SmallMigrations {

    private static final String PACKAGE = "com.acme.shop.small";

    private static final String SOURCE = """
            package com.acme.shop.small;

            import static dev.pawl.dsl.Columns.*;

            import dev.pawl.dsl.Database;
            import dev.pawl.dsl.Migration;
            import dev.pawl.dsl.SchemaChange;

            @Migration(version = {version}, description = "{description}")
            final class {class} implements SchemaChange {

                @Override
                public void up(Database db) {
                    {body}
                }
            }
            """;

    private static final String CREATION = """
            db.createTable("{table}")
                            .column("id", bigint().generatedAlwaysAsIdentity())
                            .column("name", text().notNull())
                            .column("created_at", timestamptz().notNull().defaultTo(now()))
                            .primaryKey("id");""";

    private static final String ADDITION = """
            db.alterTable("{table}").addColumn("amount", integer().notNull().defaultTo(0));""";

    private SmallMigrations() {}

    /** Writes and compiles them, and returns the folder where the classes are. */
    static Path of(int size, Workspace workspace) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(workspace.empty("small-sources").resolve(PACKAGE.replace('.', '/')));
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String table = Entity.number(i / 2).snakeCase();
            String name =
                    (i % 2 == 0 ? "Create" : "Count") + Entity.number(i / 2).camelCase() + "s";
            Path source = folder.resolve(name + ".java");
            Files.writeString(
                    source,
                    SOURCE.replace("{version}", String.valueOf(i + 1))
                            .replace("{description}", (i % 2 == 0 ? "create " : "count ") + table)
                            .replace("{class}", name)
                            .replace("{body}", i % 2 == 0 ? CREATION : ADDITION)
                            .replace("{table}", table));
            sources.add(source);
        }
        Path classes = workspace.empty("small-classes");
        Javac.PAWL.compile(new History(sources, classes, List.of()), classes, List.of());
        return classes;
    }
}
