package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was said in a test, compared with a file that pages show; {@code -Dgolden=update} writes the file. */
final class Golden {

    private static final Path SESSIONS = Path.of("src/test/resources/sessions");

    private Golden() {}

    static void check(String name, String said) throws IOException {
        Path file = SESSIONS.resolve(name + ".txt");
        String text = Leaks.refuse(steady(said).stripTrailing() + "\n");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(SESSIONS);
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("if the change is meant, run the test with -Dgolden=update")
                .hasContent(text);
    }

    /** What differs from run to run is replaced by something that could be. */
    static String steady(String said) {
        return said.replace("\r\n", "\n")
                .replaceAll("(?m)^PID +", "PID   ")
                .replaceAll("(?m)^\\d+ +(?=\\S+ .*(active|idle))", "4711  ")
                .replaceAll("(?<=--end |pid |pg_terminate_backend\\()\\d+", "4711")
                .replaceAll("\\b\\d+ ms( +)(?= \\S)", "912 s    ")
                .replaceAll("[\\w.-]+/\\d+/[0-9a-f]{4}\\b", "ops-1/17/3f2a")
                .replaceAll("\\b(pid|process|Process) \\d+", "$1 4711")
                .replaceAll("\\bin \\d+ s, with \\d+ tries", "in 300 s, with 71 tries")
                .replaceAll("\\bfor \\d+ s\\b", "for 912 s")
                .replaceAll("\\b\\d+ ms\\b", "12 ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00)?", "2026-02-12 09:30:00")
                .replaceAll("(?m)^[A-Z][a-z]{2} \\d+, \\d{4} .* (dev\\.pawl\\S+ \\w+)$", "Feb 12, 2026 9:30:00 AM $1")
                .replaceAll("localhost:\\d+", "db.example.com:5432")
                .replaceAll("(?m)[ \t]+$", "");
    }
}
