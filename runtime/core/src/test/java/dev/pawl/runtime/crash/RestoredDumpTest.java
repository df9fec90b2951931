package dev.pawl.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pawl.runtime.PostgresServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a database holds the lease of a runner that never worked on it. */
final class RestoredDumpTest {

    /** Not over yet when the copy is made. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    /** The oldest server that tests use, so that the pg_dump of most machines knows it. */
    private static final int MAJOR = 14;

    @TempDir
    private Path folder;

    @Test
    void aCopyOfAHalfMigratedDatabaseIsFinished() throws Exception {
        Site site = site();
        String original = site.fresh(Stage.FRESH);
        RunnerProcess.startHalfWay(site.server().url(original, "holder"), Stage.FRESH, LEASE)
                .kill();
        String copy = original + "_copy";
        site.server().copy(original, copy);

        finish(site, copy);
        site.server().drop(original);
    }

    @Test
    void aDumpIsFinishedWhileTheOriginalIsStillAtWork() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pg_dump")), "pg_dump is missing");
        Site site = site();
        String original = site.fresh(Stage.FRESH);
        String copy = original + "_copy";
        String index = "CREATE UNIQUE INDEX CONCURRENTLY";
        try (RunnerProcess holder = RunnerProcess.start(
                site.server().url(original, "holder"), Stage.FRESH, LEASE, index, Moment.WHILE_IT_RUNS)) {
            holder.awaitStatement();
            try (Obstacle obstacle = Obstacle.in(site.server(), original)) {
                holder.goOn();
                obstacle.awaitVictim("holder", holder::hasSaidMore);
                restore(site.server(), original, copy);

                finish(site, copy);
            }
        }
        site.server().drop(original);
    }

    private static Site site() throws Exception {
        return Site.on(new Server(PostgresServers.major(MAJOR).port()));
    }

    private void restore(Server server, String original, String copy) throws Exception {
        Path dump = folder.resolve("dump");
        server.create(copy);
        run("pg_dump", "-Fc", "-f", dump.toString(), server.libpq(original));
        run("pg_restore", "--exit-on-error", "-d", server.libpq(copy), dump.toString());
    }

    private void run(String... command) throws Exception {
        Path output = folder.resolve("output");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        assertThat(status).describedAs(Files.readString(output)).isZero();
    }

    private static void finish(Site site, String copy) throws Exception {
        Bounded.call(
                "the copy", () -> Stage.FRESH.run(Site.migrator(site.server().dataSource(copy, "copy"), Stage.FRESH)));

        List<String> differences = Outcome.differences(site.outcome(Stage.FRESH), Outcome.of(site.server(), copy));
        site.server().drop(copy);
        assertThat(differences).isEmpty();
    }
}
