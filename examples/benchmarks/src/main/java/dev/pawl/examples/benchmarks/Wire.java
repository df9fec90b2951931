package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a server that is slower than the direct one, as if the server were far away: half of the latency goes to each
 * direction. Counts the connections, and the round trips: how often the server answers after the client has spoken.
 */
final class Wire implements AutoCloseable {

    private record Chunk(byte[] bytes, long due) {

        boolean isLast() {
            return bytes.length == 0;
        }
    }

    private final ServerSocket listener;
    private final int target;
    private final long latencyNanos;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();

    private Wire(ServerSocket listener, int target, Duration latency) {
        this.listener = listener;
        this.target = target;
        this.latencyNanos = latency.toNanos();
    }

    static Wire to(int port, Duration latency) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port, latency);
        start("wire", wire::accept);
        return wire;
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int roundTrips() {
        return roundTrips.get();
    }

    private interface Job {
        void run() throws IOException, InterruptedException;
    }

    private static void start(String name, Job job) {
        Thread thread = new Thread(
                () -> {
                    try {
                        job.run();
                    } catch (IOException e) {
                        // one of the ends has closed its socket
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            // the handshake of TCP is a round trip too, but not one that a program in the middle sees
            long open = System.nanoTime() + latencyNanos;
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            connections.incrementAndGet();
            AtomicInteger questions = new AtomicInteger();
            direction(client, server, open, () -> questions.set(1));
            direction(server, client, open, () -> roundTrips.addAndGet(questions.getAndSet(0)));
        }
    }

    private void direction(Socket from, Socket to, long open, Runnable onBytes) {
        BlockingQueue<Chunk> queue = new LinkedBlockingQueue<>();
        start("wire in", () -> receive(from, queue, open, onBytes));
        start("wire out", () -> send(queue, to));
    }

    private void receive(Socket from, BlockingQueue<Chunk> queue, long open, Runnable onBytes) throws IOException {
        byte[] buffer = new byte[65_536];
        try {
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                onBytes.run();
                long due = Math.max(open, System.nanoTime()) + latencyNanos / 2;
                queue.add(new Chunk(Arrays.copyOf(buffer, length), due));
            }
        } finally {
            queue.add(new Chunk(new byte[0], System.nanoTime() + latencyNanos / 2));
        }
    }

    private static void send(BlockingQueue<Chunk> queue, Socket to) throws IOException, InterruptedException {
        try (to) {
            for (Chunk chunk = queue.take(); !chunk.isLast(); chunk = queue.take()) {
                for (long left = chunk.due() - System.nanoTime(); left > 0; left = chunk.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                to.getOutputStream().write(chunk.bytes());
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
