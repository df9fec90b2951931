package dev.pawl.runtime.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A runner in a JVM of its own, see {@link RunnerMain}, which can be killed. */
final class RunnerProcess implements AutoCloseable {

    /** What begins the lines that are for us; the others are its log. */
    static final String MARK = "@@ ";

    static final String AT = "at ";
    static final String RETURNED = "returned";
    static final String FINISHED = "finished";
    private static final String ENDED = "ended";

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    private RunnerProcess(Process process) {
        this.process = process;
    }

    /** Starts one that stops nowhere. */
    static RunnerProcess start(String url, Stage stage, Duration lease) throws IOException {
        return start(url, stage, lease, "0", Moment.BEFORE_IT_IS_SENT);
    }

    /** Starts one that holds the lease and has done a part of a transaction, and returns when it waits there. */
    static RunnerProcess startHalfWay(String url, Stage stage, Duration lease) throws Exception {
        RunnerProcess started = start(url, stage, lease, "VALIDATE CONSTRAINT", Moment.AFTER_IT_RETURNED);
        if (started.awaitStatement() == null) {
            throw new AssertionError("nothing was half done");
        }
        return started;
    }

    /** Starts one that stops at a statement, given by its number or by a part of its text. */
    static RunnerProcess start(String url, Stage stage, Duration lease, String statement, Moment moment)
            throws IOException {
        RunnerProcess started = new RunnerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RunnerMain.class.getName(),
                        url,
                        stage.name(),
                        lease.toString(),
                        statement,
                        moment.name())
                .redirectErrorStream(true)
                .start());
        Thread reader = new Thread(started::listen, "runner's output");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    /** Returns the statement at which it waits, or null if it has finished without coming there. */
    @Nullable
    String awaitStatement() throws Exception {
        String line = next();
        if (line.startsWith(AT)) {
            return line.substring(AT.length());
        }
        if (line.equals(FINISHED)) {
            return null;
        }
        throw failed(line);
    }

    void awaitEnd() throws Exception {
        String line = next();
        if (!line.equals(FINISHED)) {
            throw failed(line);
        }
    }

    /** Whether it has said something that has not been asked for. */
    boolean hasSaidMore() {
        return !said.isEmpty();
    }

    void goOn() throws IOException {
        Writer writer = process.outputWriter();
        writer.write('\n');
        writer.flush();
    }

    /** Sends SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private String next() throws Exception {
        String line = said.poll(Bounded.SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("the runner hangs\n" + threads());
        }
        return line;
    }

    private AssertionError failed(String line) {
        return new AssertionError("the runner " + line + ", and said\n" + String.join("\n", output));
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                if (line.startsWith(MARK)) {
                    said.add(line.substring(MARK.length()));
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        said.add(ENDED);
    }

    /** A JVM prints its threads when it gets SIGQUIT. */
    private String threads() throws Exception {
        List<String> command = List.of("kill", "-QUIT", String.valueOf(process.pid()));
        new ProcessBuilder(command).start().waitFor();
        Bounded.await("a thread dump", () -> output.stream().anyMatch(line -> line.startsWith("JNI global refs")));
        return String.join("\n", output);
    }
}
