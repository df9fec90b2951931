package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same facts about a migration wherever it lies - in a folder, a jar, an application of Spring Boot - and whoever
 * prints them.
 */
final class SameFactsTest {

    private static final String VERSION = "20260115001";

    @TempDir
    private Path folder;

    private final CompiledMigrations shop = CompiledMigrations.of("shop");

    @Test
    void areReadFromEveryPackaging() throws IOException {
        String plan = pawl(shop.classes(), "plan", "--only", VERSION);
        String json = pawl(shop.classes(), "plan", "--only", VERSION, "--json");
        String dryRun = pawl(shop.classes(), "up", "--dry-run");

        assertThat(plan).contains("-- locks: SHARE UPDATE EXCLUSIVE on conversations");
        assertThat(packagings()).allSatisfy(packaging -> {
            assertThat(pawl(packaging, "plan", "--only", VERSION)).isEqualTo(plan);
            assertThat(pawl(packaging, "plan", "--only", VERSION, "--json")).isEqualTo(json);
            assertThat(pawl(packaging, "up", "--dry-run")).isEqualTo(dryRun);
        });
    }

    @Test
    void areTheSameForReviewersProgramsAndPeople() throws IOException {
        List<String> facts = facts(pawl(shop.classes(), "plan", "--only", VERSION));
        String json = pawl(shop.classes(), "plan", "--only", VERSION, "--json");
        String dryRun = pawl(shop.classes(), "up", "--dry-run");

        assertThat(facts(reviewed())).isEqualTo(facts);
        assertThat(facts.stream().filter(fact -> !fact.startsWith("--")))
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(dryRun.replace("\"public\".", "")).contains(statement))
                .allSatisfy(statement ->
                        assertThat(json).contains(statement.replace(";", "").replace("\"", "\\\"")));
        assertThat(json).contains("\"mode\": \"ACCESS EXCLUSIVE\"").contains("\"mode\": \"SHARE UPDATE EXCLUSIVE\"");
    }

    private List<Path> packagings() throws IOException {
        Path library = shop.jar(folder.resolve("library.jar"), "");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/lib/library.jar", Files.readAllBytes(library));
        return List.of(
                library,
                shop.jar(folder.resolve("boot.jar"), "BOOT-INF/classes/"),
                CompiledMigrations.jar(folder.resolve("boot-with-library.jar"), entries));
    }

    private String pawl(Path classPath, String... words) {
        try (Session session = new Session().folder(folder)) {
            session.pawl(Stream.concat(Stream.of(words), Stream.of("--classpath", classPath.toString()))
                    .toArray(String[]::new));
            return session.output().lines().skip(1).reduce("", (text, line) -> text + line + "\n");
        }
    }

    /** What the processor has written for whoever reviews the migration. */
    private String reviewed() throws IOException {
        try (Stream<Path> files = Files.list(shop.classes().resolve("META-INF/pawl/sql"))) {
            Path script = files.filter(file -> file.getFileName().toString().startsWith(VERSION))
                    .filter(file -> file.toString().endsWith(".up.sql"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(script);
        }
    }

    /** Statements, and what is said of them: effects and steps. */
    private static List<String> facts(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("[exit"))
                .filter(line -> !line.startsWith("--")
                        || line.matches("-- (locks|work|breaks|loses|requires|step \\d+ of \\d+).*"))
                .toList();
    }
}
