package dev.pawl.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.code.RecordedCases;
import dev.pawl.processor.sql.SqlTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The checksums of all operation and rule cases, as databases and lock files of users have theirs. A line never changes: where this
 * test fails, Pawl no longer knows a migration that it has run. {@code -Dgolden=update} adds the lines of new cases, and leaves
 * those alone that there are. Whoever changes what a case asks for gives it another name, or takes its line out by hand.
 */
final class SettledChecksumsTest {

    private static final Path FILE = Path.of("src/test/resources/checksums.txt");
    private static final String LINE = "%s %s\n";

    @Test
    void stayForEver() throws IOException {
        Map<String, String> settled = settled();
        Map<String, String> now = now();
        if ("update".equals(System.getProperty("golden"))) {
            Map<String, String> all = new TreeMap<>(now);
            all.putAll(settled);
            StringBuilder text = new StringBuilder();
            all.forEach((name, checksum) -> text.append(LINE.formatted(name, checksum)));
            Files.writeString(FILE, text);
        }

        assertThat(now)
                .as(
                        "the checksums in %s; a new case is added by -Dgolden=update, and no other line is ever changed",
                        FILE)
                .containsExactlyInAnyOrderEntriesOf(settled());
    }

    private static Map<String, String> settled() throws IOException {
        Map<String, String> settled = new LinkedHashMap<>();
        for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
            int gap = line.lastIndexOf(' ');
            settled.put(line.substring(0, gap), line.substring(gap + 1));
        }
        return settled;
    }

    private static Map<String, String> now() {
        SqlTexts texts = new SqlTexts();
        Map<String, String> now = new TreeMap<>();
        RecordedCases.all().forEach((name, operations) -> {
            if (!operations.isEmpty()) {
                now.put(name, Checksum.of(operations, texts).newest());
            }
        });
        return now;
    }
}
