package dev.pawl.examples.quickstart;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A tour: boots the service on an empty PostgreSQL, and then does what happens to a schema in its life. */
public final class Main {

    /** Kept here because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger PAWL = Logger.getLogger("dev.pawl");

    private static final long NEWEST_OF_FEBRUARY = 2026_02_23_001L;

    private final Page page;
    private final Server server;

    private Main(Page page, Server server) {
        this.page = page;
        this.server = server;
    }

    /**
     * Starts a server, takes the tour and stops the server.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        PAWL.setLevel(Level.WARNING); // the runtime logs each migration; here they are printed instead
        run(System.out);
    }

    static void run(PrintStream out) throws IOException, SQLException {
        Page page = new Page(out);
        page.text("Pawl quickstart: the schema of a support desk. Starting a PostgreSQL of its own ...");
        try (Server server = Server.start()) {
            new Main(page, server).tour();
        }
    }

    private void tour() throws SQLException {
        page.text(version() + " is up.");
        olderRelease();
        firstBoot();
        secondBoot();
        status();
        backAndForth();
        application();
        contract();
        newEnvironment();
        farewell();
    }

    private void olderRelease() {
        page.heading("The release of February boots for the first time, on an empty database");
        show(migrator().upTo(NEWEST_OF_FEBRUARY));
    }

    private void firstBoot() {
        page.heading("The release of March boots, while the one of February still serves");
        MigrationReport report = new Service(server.owner()).boot();
        show(report);
        page.gap();
        page.text(report.waiting().size() + " more tighten or remove what an older release may still use:"
                + " they wait for contract(), in 7.");
    }

    private void secondBoot() {
        page.heading("It boots again: nothing is pending");
        StatementCounter statements = new StatementCounter();
        DataSource watched = statements.watch(server.owner());
        long begin = System.nanoTime();
        MigrationReport report = new Service(watched).boot();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        page.text(report.migrations().size() + " migrations, " + statements.count() + " statement, " + millis
                + " ms with connecting");
    }

    private void status() {
        page.heading("status() says how each migration stands");
        page.table(
                List.of("version", "state", "description"),
                migrator().status().migrations().stream()
                        .map(migration -> List.of(
                                String.valueOf(migration.version()),
                                migration.state().toString(),
                                migration.description()))
                        .toList());
    }

    private void backAndForth() {
        page.heading("The newest migration is rolled back, looked at, and applied again");
        page.text("down(1): " + migrator().down(1));
        page.gap();
        page.text("plan(), the SQL that the next boot sends, to the letter:");
        page.gap();
        page.text(migrator().plan().toString());
        page.gap();
        page.text("up(): " + migrator().up());
    }

    private void application() throws SQLException {
        page.heading("The application works with the tables, as a role of its own");
        SupportDesk desk = new SupportDesk(server.application());
        long acme = desk.register("Acme", "acme", "team", "Move the office", "Order boxes", "Cancel the lease");
        long globex = desk.register("Globex", "globex", "business", "Go live", "Write the announcement");
        desk.converse(
                acme,
                "The door of the new office does not open",
                "customer",
                "My badge is refused.",
                "assistant",
                "It works from Monday on.");
        page.text("Organisations and what their plans include:");
        page.table(List.of("organisation", "plan", "price", "features"), desk.read(0, """
                        SELECT o.name, p.name, p.monthly_price, string_agg(f.code, ', ' ORDER BY f.code)
                        FROM organisations o
                        JOIN plans p ON p.code = o.plan_code
                        JOIN plan_features pf ON pf.plan_code = p.code
                        JOIN features f ON f.code = pf.feature_code
                        GROUP BY o.id, p.code
                        ORDER BY o.name"""));
        page.gap();
        page.text("A conversation, with the priority that the newest migration gave it:");
        page.table(List.of("priority", "position", "role", "body"), desk.read(acme, """
                        SELECT c.priority, t.position, t.role, t.body
                        FROM turns t JOIN conversations c ON c.id = t.conversation_id
                        ORDER BY t.position"""));
        page.gap();
        page.text("SELECT title FROM tasks, the same for everybody, under row level security:");
        page.table(
                List.of("app.organisation_id", "tasks"),
                List.of(
                        List.of("of Acme", tasks(desk, acme)),
                        List.of("of Globex", tasks(desk, globex)),
                        List.of("not set", tasks(desk, 0))));
    }

    private void contract() {
        page.heading("No old release is left: the contracting migrations may run");
        show(migrator().contract());
        List<MigrationStatus> migrations = migrator().status().migrations();
        long applied = migrations.stream()
                .filter(migration -> migration.state() == MigrationState.APPLIED)
                .count();
        page.gap();
        page.text(applied + " of " + migrations.size() + " migrations are applied.");
    }

    private void newEnvironment() throws SQLException {
        page.heading("A new environment: the release of March boots on an empty database");
        MigrationReport report = new Service(server.newDatabase("staging")).boot();
        page.text(
                report.migrations().size() + " migrations in version order, contracting ones too, since nobody uses it"
                        + " yet; " + report.waiting().size() + " wait.");
    }

    private void farewell() {
        page.gap();
        page.text("The migrations: examples/quickstart/src/main/java/dev/pawl/examples/quickstart/migrations");
        page.text("Their SQL:      examples/quickstart/target/classes/META-INF/pawl/sql");
    }

    private void show(MigrationReport report) {
        page.table(
                List.of("version", "migration", "steps", "ms"),
                report.migrations().stream()
                        .map(run -> List.of(
                                String.valueOf(run.version()),
                                run.name(),
                                String.valueOf(run.steps()),
                                String.valueOf(run.duration().toMillis())))
                        .toList());
    }

    private Migrator migrator() {
        return new Service(server.owner()).migrator();
    }

    private String version() throws SQLException {
        try (Connection connection = server.owner().getConnection()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String tasks(SupportDesk desk, long organisation) throws SQLException {
        List<List<String>> titles = desk.read(organisation, "SELECT title FROM tasks ORDER BY id");
        return titles.isEmpty()
                ? "none"
                : titles.stream().map(row -> row.get(0)).collect(joining(", "));
    }
}
