package dev.pawl.runtime.crash;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A server with a database for every stage to begin with. Each stage has been run once without any disturbance, which
 * says what there is to interrupt and what must come out.
 */
final class Site {

    /** So short that nobody waits long for the dead. */
    static final Duration LEASE = Duration.ofMillis(300);

    /** What an undisturbed run has sent and made. */
    private record Undisturbed(int statements, List<String> outcome) {}

    /** Held on to, since the platform forgets the level of a logger that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("dev.pawl.runtime");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private static final AtomicInteger SITES = new AtomicInteger();

    private final Server server;
    private final String prefix = "site_" + SITES.incrementAndGet() + "_";
    private final AtomicInteger copies = new AtomicInteger();
    private final Map<Stage, Undisturbed> undisturbed = new EnumMap<>(Stage.class);

    private Site(Server server) {
        this.server = server;
    }

    static Site on(Server server) throws Exception {
        Site site = new Site(server);
        String empty = site.prefix + "empty";
        server.create(empty);
        site.undisturbed.put(Stage.FRESH, site.undisturbed(Stage.FRESH, empty));
        String used = site.prefix + "used";
        server.create(used);
        migrator(server.dataSource(used, "older"), CrashHistory.older()).up();
        for (Stage stage : Stage.FORWARD_AND_BACK) {
            site.undisturbed.put(stage, site.undisturbed(stage, used));
        }
        return site;
    }

    private Undisturbed undisturbed(Stage stage, String database) throws Exception {
        server.copy(database, before(stage));
        return Bounded.call(stage.name(), () -> run(server, stage, database));
    }

    Server server() {
        return server;
    }

    int statements(Stage stage) {
        return undisturbed.get(stage).statements();
    }

    List<String> outcome(Stage stage) {
        return undisturbed.get(stage).outcome();
    }

    /** Returns a new database as the stage finds it. */
    String fresh(Stage stage) {
        String database = prefix + copies.incrementAndGet();
        server.copy(before(stage), database);
        return database;
    }

    static Migrator migrator(DataSource dataSource, Stage stage) {
        return migrator(dataSource, stage.registry());
    }

    private static Migrator migrator(DataSource dataSource, MigrationRegistry registry) {
        return Migrator.builder(dataSource)
                .registry(registry)
                .leaseDuration(LEASE)
                .build();
    }

    private static Undisturbed run(Server server, Stage stage, String database) {
        WatchedDataSource watched = new WatchedDataSource(
                server.dataSource(database, "undisturbed"), (number, sql, call) -> call.proceed());
        stage.run(migrator(watched.dataSource(), stage));
        return new Undisturbed(watched.sent(), Outcome.of(server, database));
    }

    private String before(Stage stage) {
        return prefix + "before_" + stage;
    }
}
