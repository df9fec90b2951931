package dev.pawl.runtime.crash;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.report.MigrationReport;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A change of many rows leaves a replica the time to come after. */
@Timeout(240)
final class LaggingReplicaTest {

    @Test
    void isWaitedFor() throws Exception {
        try (RestartableServer primary = RestartableServer.start(18);
                RestartableServer standby = primary.standby()) {
            Server server = primary.server();
            server.execute(
                    "postgres",
                    "CREATE TABLE numbers (id int PRIMARY KEY, n int)",
                    "INSERT INTO numbers SELECT g, 0 FROM generate_series(1, 1500) g",
                    "CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_sleep(0.01); RETURN NEW; END$$",
                    "CREATE TRIGGER slowly BEFORE UPDATE ON numbers FOR EACH ROW EXECUTE FUNCTION slowly()");
            primary.awaitReplayOn(standby);
            standby.server().query("postgres", "SELECT pg_wal_replay_pause()");
            Migrator migrator = Migrator.builder(server.dataSource("postgres", "migrator"))
                    .registry(TestRegistry.of(migration(1)
                            .up(Steps.batches("numbers", "UPDATE numbers SET n = n + 1 WHERE (true)", "id"))))
                    .build();
            FutureTask<MigrationReport> run = new FutureTask<>(migrator::up);
            new Thread(run, "run").start();

            Bounded.await(
                    "a pause",
                    () -> server.query(
                                            "postgres",
                                            "SELECT count(*) FROM pg_class WHERE relname = 'schema_migration_lease'")
                                    .equals(java.util.List.of("1"))
                            && server
                                    .query("postgres", "SELECT coalesce(doing, '') FROM schema_migration_lease")
                                    .stream()
                                    .anyMatch(doing ->
                                            doing.contains("pauses: the replica `") && doing.contains(" s behind")));
            assertThat(server.query("postgres", "SELECT count(*) > 0 FROM numbers WHERE n = 0"))
                    .containsExactly("t");
            standby.server().query("postgres", "SELECT pg_wal_replay_resume()");
            Bounded.result("the run", run);

            assertThat(server.query("postgres", "SELECT n, count(*) FROM numbers GROUP BY n"))
                    .hasSize(1);
            assertThat(server.query("postgres", "SELECT DISTINCT n FROM numbers"))
                    .containsExactly("1");
        }
    }
}
