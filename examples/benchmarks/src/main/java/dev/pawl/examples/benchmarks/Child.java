package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that has ended well.
 *
 * @param wall how long it took
 * @param processor how long it kept processors busy; zero where the operating system is not Linux
 * @param output what it printed
 */
record Child(Duration wall, Duration processor, String output) {

    private static final Path SELF = Path.of("/proc/self/stat");

    /** Linux counts in hundredths of a second here, whatever the kernel's own tick. */
    private static final int MILLIS_PER_TICK = 10;

    /** Runs a tool of the JDK that runs this program, and waits for it. */
    static Child run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Duration before = ofChildren();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        if (exitCode != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ends with " + exitCode + ":\n" + output);
        }
        return new Child(wall, ofChildren().minus(before), output);
    }

    /** What it printed last; what a library has warned of comes before. */
    String lastLine() {
        String text = output.strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static Duration ofChildren() throws IOException {
        if (!Files.exists(SELF)) {
            return Duration.ZERO;
        }
        String stat = Files.readString(SELF);
        // proc(5): after the name in parentheses come fields 3, 4, ...; 16 and 17 are cutime and cstime
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(MILLIS_PER_TICK * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
    }
}
