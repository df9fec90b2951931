package dev.pawl.examples.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Many clients at full speed, and two that are in the way: a report that takes long, and a transaction that is forgotten. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final int stages;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile int stage = -1;
    private volatile boolean over;

    private Load(int stages) {
        this.stages = stages;
    }

    /**
     * Begins, and returns when it is at full speed.
     *
     * @param stages how many stages are told apart
     */
    static Load start(DataSource dataSource, int stages, Disturbance... disturbances) throws InterruptedException {
        Load load = new Load(stages);
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client(dataSource, () -> load.stage, load.stages, i);
            load.clients.add(client);
            load.start("client " + i, () -> client.run(() -> !load.over));
        }
        for (Disturbance disturbance : disturbances) {
            load.start("disturbance", () -> disturbance.run(dataSource, () -> !load.over));
        }
        Thread.sleep(WARM_UP.toMillis());
        load.stage(0);
        return load;
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** From now on statements belong to this stage. */
    void stage(int number) {
        stage = number;
    }

    /** Stops everything, and waits for it. */
    @Override
    public void close() {
        over = true;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the clients have seen, once it is closed. */
    Latencies latencies() {
        Latencies all = new Latencies(stages);
        clients.forEach(client -> all.addAll(client.latencies()));
        return all;
    }

    /** How often what went wrong. */
    Map<ClientError, Integer> errors() {
        Map<ClientError, Integer> all = new TreeMap<>();
        clients.forEach(client -> client.errors().forEach((error, count) -> all.merge(error, count, Integer::sum)));
        return all;
    }
}
