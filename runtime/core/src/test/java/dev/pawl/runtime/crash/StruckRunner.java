package dev.pawl.runtime.crash;

import dev.pawl.runtime.failure.MigrationException;
import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A runner in this JVM whose connections die at one statement. It may throw, or connect anew and finish. */
final class StruckRunner implements WatchedDataSource.Watcher {

    private static final String APPLICATION = "struck";

    private final Server server;
    private final String database;
    private final CrashCase crash;
    private final Disaster disaster;
    private final FutureTask<Void> meanwhile = new FutureTask<>(this::strike);
    private final AtomicBoolean returned = new AtomicBoolean();
    private volatile boolean reached;
    private volatile @Nullable Obstacle obstacle;

    /** What cuts the connections of an application. */
    interface Disaster {
        void happen(String database, String application) throws Exception;
    }

    StruckRunner(Server server, String database, CrashCase crash, Disaster disaster) {
        this.server = server;
        this.database = database;
        this.crash = crash;
        this.disaster = disaster;
    }

    /** Returns whether the statement was reached, when both the run and the disaster are over. */
    boolean run() throws Exception {
        try {
            Bounded.call(crash.toString(), () -> {
                WatchedDataSource watched = new WatchedDataSource(server.dataSource(database, APPLICATION), this);
                return crash.stage().run(Site.migrator(watched.dataSource(), crash.stage()));
            });
        } catch (MigrationException e) {
            // The other way that an interrupted run may end.
        }
        if (reached && crash.moment() == Moment.WHILE_IT_RUNS) {
            Bounded.result(crash.toString(), meanwhile);
        }
        return reached;
    }

    @Override
    public Object around(int number, String sql, WatchedDataSource.Call call) throws Throwable {
        if (number != crash.statement()) {
            return call.proceed();
        }
        reached = true;
        return switch (crash.moment()) {
            case BEFORE_IT_IS_SENT -> {
                disaster.happen(database, APPLICATION);
                yield call.proceed();
            }
            case WHILE_IT_RUNS -> strikeMeanwhile(sql, call);
            case AFTER_IT_RETURNED -> strikeAfterwards(call);
        };
    }

    private Object strikeMeanwhile(String sql, WatchedDataSource.Call call) throws Throwable {
        obstacle = Obstacle.stops(sql) ? Obstacle.in(server, database) : null;
        new Thread(meanwhile, "disaster").start();
        try {
            return call.proceed();
        } finally {
            returned.set(true);
        }
    }

    /** The server may have refused the statement, but the runner does not hear of that either. */
    private Object strikeAfterwards(WatchedDataSource.Call call) throws Throwable {
        SQLException lost = new SQLException("the connection was lost before the answer came", "08006");
        try {
            call.proceed();
        } catch (SQLException e) {
            lost.addSuppressed(e);
        }
        disaster.happen(database, APPLICATION);
        throw lost;
    }

    private Void strike() throws Exception {
        try (Obstacle inTheWay = obstacle) {
            if (inTheWay != null) {
                inTheWay.awaitVictim(APPLICATION, returned::get);
            }
            disaster.happen(database, APPLICATION);
        }
        return null;
    }
}
