package dev.pawl.runtime.crash;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.report.MigrationReport;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A change of many rows leaves a replica the time to come after. */
@Timeout(240)
final class LaggingReplicaTest {

    private static final String NUMBERS = "SELECT DISTINCT n FROM numbers";
    private static final String LEASE = "SELECT coalesce(to_regclass('schema_migration_lease')::text, 'null')";
    private static final String DOING = "SELECT coalesce(doing, '') FROM schema_migration_lease";

    @Test
    void isWaitedFor() throws Exception {
        try (RestartableServer primary = RestartableServer.start(18);
                RestartableServer standby = primary.standby()) {
            Server server = primary.server();
            slowNumbers(server);
            primary.awaitReplayOn(standby);
            standby.server().query("postgres", "SELECT pg_wal_replay_pause()");
            FutureTask<MigrationReport> run = new FutureTask<>(migrator(server).build()::up);
            new Thread(run, "run").start();

            Bounded.await(
                    "a pause",
                    () -> !server.query("postgres", LEASE).contains("null")
                            && server.query("postgres", DOING).stream()
                                    .anyMatch(doing ->
                                            doing.contains("pauses: the replica `") && doing.contains(" s behind")));
            assertThat(server.query("postgres", "SELECT count(*) > 0 FROM numbers WHERE n = 0"))
                    .containsExactly("t");
            standby.server().query("postgres", "SELECT pg_wal_replay_resume()");
            Bounded.result("the run", run);

            assertThat(server.query("postgres", NUMBERS)).containsExactly("1");
        }
    }

    /** It may be behind by intention, or be out of order. */
    @Test
    void isNotWaitedForForEver() throws Exception {
        try (RestartableServer primary = RestartableServer.start(18);
                RestartableServer standby = primary.standby()) {
            Server server = primary.server();
            slowNumbers(server);
            primary.awaitReplayOn(standby);
            standby.server().query("postgres", "SELECT pg_wal_replay_pause()");
            Logger.getLogger("dev.pawl.runtime").setLevel(Level.SEVERE);

            Bounded.call(
                    "a run",
                    () -> migrator(server)
                            .lockDeadline(Duration.ofSeconds(2))
                            .build()
                            .up());

            Logger.getLogger("dev.pawl.runtime").setLevel(Level.WARNING);
            assertThat(server.query("postgres", NUMBERS)).containsExactly("1");
        }
    }

    private static void slowNumbers(Server server) {
        server.execute(
                "postgres",
                "CREATE TABLE numbers (id int PRIMARY KEY, n int)",
                "INSERT INTO numbers SELECT g, 0 FROM generate_series(1, 1500) g",
                "CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_sleep(0.01); RETURN NEW; END$$",
                "CREATE TRIGGER slowly BEFORE UPDATE ON numbers FOR EACH ROW EXECUTE FUNCTION slowly()");
    }

    private static MigratorBuilder migrator(Server server) {
        return Migrator.builder(server.dataSource("postgres", "migrator"))
                .registry(TestRegistry.of(
                        migration(1).up(Steps.batches("numbers", "UPDATE numbers SET n = n + 1 WHERE (true)", "id"))));
    }
}
