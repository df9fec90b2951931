package dev.pawl.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SQL to read: statements of all kinds, and what Pawl renders in its own cases. */
public final class Corpus {

    private static final Path CASES = Path.of("../src/test/resources/operations");

    private Corpus() {}

    /** The texts of {@code statements.sql}, between which there are blank lines. */
    public static List<String> statements() {
        try (InputStream statements = Corpus.class.getResourceAsStream("/statements.sql")) {
            return List.of(new String(statements.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SQL that belongs to the cases of the operations. */
    public static List<String> rendered() {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> all() {
        return Stream.concat(statements().stream(), rendered().stream()).toList();
    }
}
