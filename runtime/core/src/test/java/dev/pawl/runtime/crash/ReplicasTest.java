package dev.pawl.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.OneConnection;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.crash.PgBouncer.Mode;
import dev.pawl.runtime.report.MigrationReport;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replicas that boot at once: all end well, and every step has been done once. */
final class ReplicasTest {

    /** So long that no replica is taken for dead because the machine is busy. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int THREADS = 32;
    private static final int PROCESSES = 5;
    private static Site site;

    private String database;

    /** How replicas get to the server. */
    enum Way {
        DIRECTLY {
            @Override
            void to(Server server, Boot boot) throws Exception {
                boot.on(server);
            }
        },
        THROUGH_A_POOLER {
            @Override
            void to(Server server, Boot boot) throws Exception {
                try (PgBouncer pooler = PgBouncer.before(server, Mode.TRANSACTION, 8)) {
                    boot.on(pooler.server());
                }
            }
        };

        abstract void to(Server server, Boot boot) throws Exception;
    }

    private interface Boot {
        void on(Server server) throws Exception;
    }

    @BeforeAll
    static void findOutWhatShouldComeOut() throws Exception {
        site = Site.on(new Server(PostgresServers.major(18).port()));
    }

    @BeforeEach
    void makeDatabase() {
        database = site.fresh(Stage.FRESH);
    }

    @AfterEach
    void dropDatabase() {
        site.server().drop(database);
    }

    @ParameterizedTest
    @EnumSource
    void bootsOnAnEmptyDatabase(Way way) throws Exception {
        way.to(site.server(), server -> awaitAll(startThreads(server)));
        assertThatEachStepWasDoneOnce();
    }

    @ParameterizedTest
    @EnumSource
    void bootsInProcessesOfItsOwn(Way way) throws Exception {
        way.to(site.server(), this::bootProcesses);
        assertThatEachStepWasDoneOnce();
    }

    @ParameterizedTest
    @EnumSource
    void finishesWhatAKilledReplicaBegan(Way way) throws Exception {
        way.to(site.server(), server -> {
            RunnerProcess holder = RunnerProcess.startHalfWay(server.url(database, "holder"), Stage.FRESH, Site.LEASE);
            List<FutureTask<MigrationReport>> replicas = startThreads(server);
            holder.kill();
            awaitAll(replicas);
        });
        assertThatEachStepWasDoneOnce();
    }

    @ParameterizedTest
    @EnumSource
    void finishesInProcessesOfItsOwnWhatAKilledReplicaBegan(Way way) throws Exception {
        way.to(site.server(), server -> {
            RunnerProcess.startHalfWay(server.url(database, "holder"), Stage.FRESH, Site.LEASE)
                    .kill();
            bootProcesses(server);
        });
        assertThatEachStepWasDoneOnce();
    }

    @Test
    void letsAReplicaWithASingleConnectionBootToo() throws Exception {
        try (Connection only = site.server().connect(database)) {
            List<FutureTask<MigrationReport>> replicas = startThreads(site.server());
            replicas.add(start(new OneConnection(only).dataSource()));
            awaitAll(replicas);
        }
        assertThatEachStepWasDoneOnce();
    }

    /** One of them must do the work that the other ones find done. */
    @Test
    void bootsWhereEveryReplicaHasASingleConnection() throws Exception {
        List<Connection> connections = new ArrayList<>();
        List<FutureTask<MigrationReport>> replicas = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            Connection only = site.server().connect(database);
            connections.add(only);
            replicas.add(start(new OneConnection(only).dataSource()));
        }
        awaitAll(replicas);
        for (Connection connection : connections) {
            connection.close();
        }
        assertThatEachStepWasDoneOnce();
    }

    private List<FutureTask<MigrationReport>> startThreads(Server server) {
        List<FutureTask<MigrationReport>> replicas = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            replicas.add(start(server.dataSource(database, "replica" + number)));
        }
        return replicas;
    }

    private static FutureTask<MigrationReport> start(DataSource dataSource) {
        Migrator migrator = Migrator.builder(dataSource)
                .registry(CrashHistory.fresh())
                .leaseDuration(LEASE)
                .build();
        FutureTask<MigrationReport> replica = new FutureTask<>(migrator::up);
        new Thread(replica, "replica").start();
        return replica;
    }

    private static void awaitAll(List<FutureTask<MigrationReport>> replicas) throws Exception {
        for (FutureTask<MigrationReport> replica : replicas) {
            Bounded.result("replica", replica);
        }
    }

    private void bootProcesses(Server server) throws Exception {
        List<RunnerProcess> replicas = new ArrayList<>();
        try {
            for (int number = 0; number < PROCESSES; number++) {
                replicas.add(RunnerProcess.start(server.url(database, "replica" + number), Stage.FRESH, LEASE));
            }
            for (RunnerProcess replica : replicas) {
                replica.awaitEnd();
            }
        } finally {
            replicas.forEach(RunnerProcess::close);
        }
    }

    private void assertThatEachStepWasDoneOnce() {
        assertThat(Outcome.differences(site.outcome(Stage.FRESH), Outcome.of(site.server(), database)))
                .isEmpty();
    }
}
