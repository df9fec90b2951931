package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Fleet;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** How long it takes to migrate the schemas of many tenants in one database. */
final class ManySchemas {

    private static final String DATABASE = "tenants";
    private static final int PARALLELISM = 4;

    /** How many migrations the tenants begin with; the others come one by one. */
    private static final int FIRST = 4;

    private static final int COUNTED = FIRST + 1;
    private static final int TIMED = FIRST + 2;
    private static final int FAILING = FIRST + 3;

    private final PrintStream out;
    private final List<String> schemas;

    ManySchemas(PrintStream out, Effort effort) {
        this.out = out;
        this.schemas = IntStream.rangeClosed(1, effort.tenants())
                .mapToObj(tenant -> String.format(Locale.ROOT, "tenant_%04d", tenant))
                .toList();
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Prints the table. */
    void run() throws Exception {
        Logs.quiet();
        try (Workspace workspace = Workspace.create();
                Server server = Server.startDurable(Map.of())) {
            out.println(server.version() + ", which waits for its disk at every commit\n");
            Path classes = SmallMigrations.of(FAILING, workspace);
            try (URLClassLoader migrations =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, ManySchemas.class.getClassLoader())) {
                server.createDatabase(DATABASE);
                print(server, PawlBoot.registry(migrations));
            }
        }
    }

    private void print(Server server, MigrationRegistry all) throws SQLException {
        execute(
                server,
                schemas.stream().map(schema -> "CREATE SCHEMA " + schema).toList());
        MarkdownTable table = new MarkdownTable(
                String.format(Locale.ROOT, "%,d schemas, %d at once", schemas.size(), PARALLELISM),
                "seconds",
                "ms per schema",
                "statements");
        try (Pool owner = new Pool(server, false);
                Pool watched = new Pool(server, true)) {
            MigrationRegistry first = new FirstMigrations(all, FIRST);
            table.row(row(FIRST + " migrations each", seconds(() -> migrate(owner, first)), ""));
            String idle = counted(
                    server,
                    () -> expect(Outcome.UP_TO_DATE, fleet(watched, first).up()));
            table.row(row(
                    "nothing to do",
                    seconds(() -> expect(Outcome.UP_TO_DATE, fleet(owner, first).up())),
                    idle));
            String single = counted(server, () -> oneByOne(watched, first));
            table.row(
                    row("nothing to do, a `Migrator` for each in turn", seconds(() -> oneByOne(owner, first)), single));
            String one = counted(server, () -> migrate(watched, new FirstMigrations(all, COUNTED)));
            MigrationRegistry timed = new FirstMigrations(all, TIMED);
            table.row(row("one migration each", seconds(() -> migrate(owner, timed)), one));
            fail(server, owner, new FirstMigrations(all, FAILING), table);
        }
        out.println(table);
    }

    /** One tenant has made by hand what the next migration is to make. */
    private void fail(Server server, Pool pool, MigrationRegistry registry, MarkdownTable table) throws SQLException {
        String obstacle = schemas.get(schemas.size() / 2) + "."
                + Entity.number(FAILING / 2).snakeCase();
        execute(server, List.of("CREATE TABLE " + obstacle + " ()"));
        table.row(row("one migration each, and one tenant fails", seconds(() -> failing(pool, registry)), ""));
        execute(server, List.of("DROP TABLE " + obstacle));
        table.row(row("again, when the cause is removed", seconds(() -> again(pool, registry)), ""));
    }

    private void failing(Pool pool, MigrationRegistry registry) {
        FleetReport report = fleet(pool, registry).up();
        if (count(report, Outcome.FAILED) != 1 || count(report, Outcome.MIGRATED) != schemas.size() - 1) {
            throw new IllegalStateException("one tenant and no other was to fail:\n" + report);
        }
    }

    private void again(Pool pool, MigrationRegistry registry) {
        FleetReport report = fleet(pool, registry).up();
        if (count(report, Outcome.MIGRATED) != 1 || count(report, Outcome.UP_TO_DATE) != schemas.size() - 1) {
            throw new IllegalStateException("one tenant and no other was left:\n" + report);
        }
    }

    private void migrate(Pool pool, MigrationRegistry registry) {
        expect(Outcome.MIGRATED, fleet(pool, registry).up());
    }

    private void oneByOne(Pool pool, MigrationRegistry registry) {
        for (String schema : schemas) {
            Migrator.builder(pool.dataSource())
                    .registry(registry)
                    .schema(schema)
                    .build()
                    .up();
        }
    }

    private Fleet fleet(Pool pool, MigrationRegistry registry) {
        return Fleet.builder()
                .schemas(DATABASE, pool.dataSource(), schemas)
                .registry(registry)
                .parallelism(PARALLELISM)
                .stopAbove(1)
                .build();
    }

    private void expect(Outcome outcome, FleetReport report) {
        if (count(report, outcome) != schemas.size()) {
            throw new IllegalStateException("not all are " + outcome + ":\n" + report);
        }
    }

    private static long count(FleetReport report, Outcome outcome) {
        return report.targets().stream()
                .filter(target -> target.outcome() == outcome)
                .count();
    }

    private Object[] row(String label, double seconds, String statements) {
        return new Object[] {label, seconds, seconds * 1e3 / schemas.size(), statements};
    }

    private static double seconds(Work work) throws SQLException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String counted(Server server, Work work) throws SQLException {
        int before = server.statements().size();
        work.run();
        return String.format(Locale.ROOT, "%,d", server.statements().size() - before);
    }

    private static void execute(Server server, List<String> statements) throws SQLException {
        try (Connection connection = server.owner(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The pool that comes with the driver: slow, but enough for so few connections. */
    @SuppressWarnings("deprecation")
    private static final class Pool implements AutoCloseable {

        private final PGPoolingDataSource pool = new PGPoolingDataSource();

        Pool(Server server, boolean watched) {
            pool.setUrl(watched ? server.watchedUrl(DATABASE) : server.url(DATABASE, server.port()));
            pool.setDataSourceName(watched ? "watched" : "owner"); // close() fails without a name
            pool.setMaxConnections(2 * PARALLELISM);
        }

        DataSource dataSource() {
            return pool;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
