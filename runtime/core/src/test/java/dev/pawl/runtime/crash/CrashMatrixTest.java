package dev.pawl.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.PostgresServers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a runner at whatever statement, one more run brings the schema to where an undisturbed run would
 * have brought it. Tries a sample; the profile {@code crash-matrix} tries every case there is.
 */
final class CrashMatrixTest {

    private static final boolean ALL = "all".equals(System.getProperty("pawl.crash-cases"));

    /** Most of the time is spent waiting for the leases of the dead. */
    private static final int AT_ONCE = 3;

    private static final Logger LOGGER = Logger.getLogger("dev.pawl.runtime");

    @Test
    void oneMoreRunFinishesWhatAKilledRunnerBegan() throws Exception {
        Site site = sharedSite();
        Trial trial = new Trial(site, (database, crash) -> new KilledRunner(site.server(), database, crash).run());
        attempt(Blow.KILL_RUNNER, site, nTimes(trial));
    }

    @Test
    void oneMoreRunFinishesWhatARunnerBeganThatLostItsConnections() throws Exception {
        Site site = sharedSite();
        StruckRunner.Disaster termination = (database, application) -> site.server()
                .query(
                        "postgres",
                        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + database
                                + "' AND application_name = '" + application + "'");
        Trial trial = new Trial(
                site, (database, crash) -> new StruckRunner(site.server(), database, crash, termination).run());
        attempt(Blow.TERMINATE_CONNECTIONS, site, nTimes(trial));
    }

    @Test
    void oneMoreRunFinishesWhatWasBegunBeforeTheServerCrashed() throws Exception {
        try (RestartableServer first = RestartableServer.start(18);
                RestartableServer second = RestartableServer.start(18)) {
            Site site = Site.on(first.server());
            attempt(
                    Blow.STOP_SERVER,
                    site,
                    List.of(serverCrash(first, site), serverCrash(second, Site.on(second.server()))));
        }
    }

    private static Trial serverCrash(RestartableServer server, Site site) {
        return new Trial(
                site,
                (database, crash) -> new StruckRunner(
                                site.server(), database, crash, (struck, application) -> server.crash())
                        .run());
    }

    private static Site sharedSite() throws Exception {
        return Site.on(new Server(PostgresServers.major(18).port()));
    }

    private static List<Trial> nTimes(Trial trial) {
        List<Trial> trials = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            trials.add(trial);
        }
        return trials;
    }

    private static void attempt(Blow blow, Site site, List<Trial> workers) throws Exception {
        Trials trials = new Trials(CrashCases.of(site, blow, ALL));
        LOGGER.setLevel(Level.SEVERE); // that a connection was lost is no news here
        List<Thread> threads = new ArrayList<>();
        for (Trial worker : workers) {
            Thread thread = new Thread(() -> trials.with(worker), "trials");
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        LOGGER.setLevel(Level.WARNING);
        System.out.println(blow + ": " + trials);
        assertThat(trials.failures()).isEmpty();
    }
}
