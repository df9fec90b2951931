package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.testing.PostgresServer;
import dev.pawl.testing.TestDatabase;
import dev.pawl.testing.TestDatabases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Databases for tests: how long a copy of the template takes, and a suite of tests that each have their own. */
final class TestClones {

    private static final List<Integer> TABLES = List.of(10, 100, 500);
    private static final int TESTS = 100;

    private final PrintStream out;
    private final Effort effort;

    TestClones(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Prints the tables. */
    void run() throws Exception {
        Logs.quiet();
        MarkdownTable copies = new MarkdownTable(
                "a database for a test, in ms", "first", "median", "95 %", "dropping it, median", "95 %");
        MarkdownTable suites =
                new MarkdownTable("a suite of " + TESTS + " tests, in s", "copied", "migrated anew", "ratio");
        try (EmbeddedPostgres oldest = TestServers.oldest();
                Server durable = Server.startDurable(Map.of())) {
            for (int tables : TABLES) {
                try (Workspace workspace = Workspace.create()) {
                    Path classes = SmallMigrations.of(2 * tables, workspace);
                    try (URLClassLoader loader = new URLClassLoader(
                            new URL[] {classes.toUri().toURL()}, TestClones.class.getClassLoader())) {
                        MigrationRegistry registry = PawlBoot.registry(loader);
                        String schema = tables + " tables, ";
                        PostgresServer embedded = PostgresServer.embedded();
                        measure(copies, schema + "PostgreSQL 18, as tests get it", databases(embedded, registry));
                        measure(copies, schema + "14, on disk", databases(PostgresServer.of(oldest), registry));
                        measure(
                                copies,
                                schema + "18, on disk, a server that lasts",
                                databases(lasting(durable), registry));
                        suite(
                                suites,
                                tables + " tables by " + 2 * tables + " migrations",
                                anotherTemplate(embedded, registry));
                    }
                }
            }
        }
        out.println(copies);
        out.println(suites);
    }

    private static PostgresServer lasting(Server server) {
        return PostgresServer.at(server.url("postgres", server.port()));
    }

    /** Another template than the copies above have: making it belongs to the suite. */
    private static TestDatabases anotherTemplate(PostgresServer server, MigrationRegistry registry) {
        return TestDatabases.builder()
                .server(server)
                .registry(registry)
                .contract(false)
                .build();
    }

    private static TestDatabases databases(PostgresServer server, MigrationRegistry registry) {
        return TestDatabases.builder().server(server).registry(registry).build();
    }

    private void measure(MarkdownTable table, String label, TestDatabases databases) {
        Samples making = new Samples();
        Samples dropping = new Samples();
        Duration first = time(() -> databases.migrated()).add(new Samples(), dropping);
        for (int i = 0; i < effort.copies(); i++) {
            time(() -> databases.migrated()).add(making, dropping);
        }
        table.row(
                label,
                (double) first.toMillis(),
                making.medianMillis(),
                making.p95Millis(),
                dropping.medianMillis(),
                dropping.p95Millis());
    }

    /** What a test has to wait for before it, and what after it. */
    private record Lifetime(Duration making, Duration dropping) {

        Duration add(Samples makings, Samples droppings) {
            makings.add(making);
            droppings.add(dropping);
            return making;
        }
    }

    private static Lifetime time(Supplier<TestDatabase> source) {
        long begin = System.nanoTime();
        TestDatabase database = source.get();
        long made = System.nanoTime();
        use(database);
        long used = System.nanoTime();
        database.close();
        return new Lifetime(Duration.ofNanos(made - begin), Duration.ofNanos(System.nanoTime() - used));
    }

    private static void use(TestDatabase database) {
        String table = Entity.number(0).snakeCase();
        database.execute("INSERT INTO " + table + " (name) VALUES ('x')", "SELECT * FROM " + table);
    }

    /** Migrating anew takes the same each time, so not all of it is done. */
    private void suite(MarkdownTable table, String label, TestDatabases databases) {
        double copied = seconds(TESTS, databases::migrated);
        int anew = Math.min(TESTS, effort.copies() / 5);
        double migrated = seconds(anew, () -> {
                    TestDatabase database = databases.empty();
                    database.migrator().contract();
                    return database;
                })
                * TESTS
                / anew;
        table.row(label, copied, migrated, migrated / copied);
    }

    private static double seconds(int tests, Supplier<TestDatabase> source) {
        long begin = System.nanoTime();
        for (int i = 0; i < tests; i++) {
            try (TestDatabase database = source.get()) {
                use(database);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
