package dev.pawl.examples.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** What the clients of a busy database have seen while it was migrated, or not. */
final class BusyRun {

    private static final String MIGRATION = "migration";

    /** Between two changes, so that what is seen belongs to one of them. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Server server;
    private final String database;
    private final Disturbance[] disturbances;
    private Latencies latencies = new Latencies(1);
    private Map<ClientError, Integer> errors = new TreeMap<>();
    private double seconds;
    private String schema = "";
    private volatile int changes;
    private volatile int tries;
    private volatile Optional<Throwable> failed = Optional.empty();

    BusyRun(Server server, String database, Disturbance... disturbances) {
        this.server = server;
        this.database = database;
        this.disturbances = disturbances;
    }

    /** Looks on for a while. */
    void idle(Duration length) throws InterruptedException {
        during(load -> Thread.sleep(length.toMillis()));
    }

    /** Makes all changes, one after the other, unless that takes too long. */
    void migrate(Releases releases, Duration patience) throws InterruptedException, SQLException {
        during(load -> {
            Thread thread = new Thread(() -> release(releases, load), MIGRATION);
            thread.setDaemon(true);
            thread.start();
            thread.join(patience.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                end();
                thread.join(TimeUnit.MINUTES.toMillis(1));
            }
        });
        schema = Shop.schema(server, database);
    }

    private interface Work {
        void run(Load load) throws InterruptedException;
    }

    private void during(Work work) throws InterruptedException {
        long begin;
        Load load = Load.start(server.owner(database), Change.values().length, disturbances);
        try (load) {
            begin = System.nanoTime();
            work.run(load);
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        latencies = load.latencies();
        errors = load.errors();
    }

    /** What the tables look like when all changes were made. */
    String schema() {
        return schema;
    }

    private void release(Releases releases, Load load) {
        try {
            for (Change change : Change.values()) {
                load.stage(change.ordinal());
                tries += releases.release(change, migrating());
                changes++;
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = Optional.of(e);
        } catch (Exception e) {
            failed = Optional.of(e);
        }
    }

    /** With a name by which its connections can be found. */
    private PGSimpleDataSource migrating() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url(database, server.port()));
        dataSource.setApplicationName(MIGRATION);
        return dataSource;
    }

    /** Throws the migration out. */
    private void end() {
        try {
            server.query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '" + database
                    + "' AND application_name NOT LIKE 'PostgreSQL%'");
        } catch (SQLException e) {
            failed = Optional.of(e);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    Map<ClientError, Integer> errors() {
        return errors;
    }

    double seconds() {
        return seconds;
    }

    /** How many changes were made. */
    int changes() {
        return changes;
    }

    int tries() {
        return tries;
    }

    /** What kept it from making all of them. */
    Optional<String> failure() {
        return failed.map(failure -> "stopped at `" + Change.values()[changes].label() + "`: " + failure);
    }
}
