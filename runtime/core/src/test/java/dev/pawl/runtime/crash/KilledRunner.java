package dev.pawl.runtime.crash;

/** A runner in another JVM that is killed at one statement. */
final class KilledRunner {

    private static final String APPLICATION = "killed";

    private final Server server;
    private final String database;
    private final CrashCase crash;

    KilledRunner(Server server, String database, CrashCase crash) {
        this.server = server;
        this.database = database;
        this.crash = crash;
    }

    /** Returns whether the statement was reached. */
    boolean run() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start(
                server.url(database, APPLICATION),
                crash.stage(),
                Site.LEASE,
                String.valueOf(crash.statement()),
                crash.moment())) {
            String statement = runner.awaitStatement();
            if (statement != null && crash.moment() == Moment.WHILE_IT_RUNS) {
                killMeanwhile(runner, statement);
            }
            return statement != null;
        }
    }

    private void killMeanwhile(RunnerProcess runner, String statement) throws Exception {
        try (Obstacle obstacle = Obstacle.stops(statement) ? Obstacle.in(server, database) : null) {
            runner.goOn();
            if (obstacle != null) {
                obstacle.awaitVictim(APPLICATION, runner::hasSaidMore);
            }
            runner.kill();
        }
    }
}
