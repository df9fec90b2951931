package dev.pawl.runtime.crash;

import dev.pawl.runtime.Migrator;
import java.io.IOException;
import java.time.Duration;

/** What {@link RunnerProcess} starts: says where it is, one line each, and does not go on before it gets one. */
final class RunnerMain {

    private RunnerMain() {}

    /**
     * Runs a stage.
     *
     * @param arguments the database, the stage, how long the lease lasts, at which statement to stop (its number, 0 for
     *     none, or a part of its text), and when
     */
    public static void main(String[] arguments) {
        Moment moment = Moment.valueOf(arguments[4]);
        WatchedDataSource watched = new WatchedDataSource(
                Server.dataSource(arguments[0]),
                (number, sql, call) -> isThere(arguments[3], number, sql) ? stop(moment, sql, call) : call.proceed());
        Stage stage = Stage.valueOf(arguments[1]);
        stage.run(Migrator.builder(watched.dataSource())
                .registry(stage.registry())
                .leaseDuration(Duration.parse(arguments[2]))
                .build());
        say(RunnerProcess.FINISHED);
    }

    private static boolean isThere(String where, int number, String sql) {
        return where.matches("[0-9]+") ? where.equals(String.valueOf(number)) : sql.contains(where);
    }

    /** What the server has refused has been sent and answered like anything else. */
    private static Object stop(Moment moment, String sql, WatchedDataSource.Call call) throws Throwable {
        if (moment != Moment.AFTER_IT_RETURNED) {
            sayAndWait(RunnerProcess.AT + sql);
        }
        try {
            return call.proceed();
        } finally {
            if (moment == Moment.AFTER_IT_RETURNED) {
                sayAndWait(RunnerProcess.AT + sql);
            } else if (moment == Moment.WHILE_IT_RUNS) {
                sayAndWait(RunnerProcess.RETURNED);
            }
        }
    }

    private static void sayAndWait(String what) throws IOException {
        say(what);
        await();
    }

    private static void say(String what) {
        System.out.println(RunnerProcess.MARK + what.replaceAll("\\s+", " "));
    }

    /** Waits for a line; without one, who wanted to kill this has died. */
    private static void await() throws IOException {
        int next;
        do {
            next = System.in.read();
        } while (next != '\n' && next >= 0);
        if (next < 0) {
            Runtime.getRuntime().halt(1);
        }
    }
}
