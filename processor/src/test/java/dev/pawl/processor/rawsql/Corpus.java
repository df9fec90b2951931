package dev.pawl.processor.rawsql;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Token;
import dev.pawl.processor.code.RecordedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** All statements and expressions that the project has, and what comes of them when somebody slips. */
final class Corpus {

    private static final Path OWN = Path.of("src/test/resources");
    private static final Path LINT = Path.of("../runtime/cli/src/test/resources/lint");

    /** What no file of SQL should hold, and some does. */
    private static final List<String> HOSTILE = List.of(
            "\0", "\ud800", "\udc00", "\ufeff", "\u00a0", "\u2028", "$$", "$a$", "'", "\"", "E'\\", "U&'\\", "/*", "*/",
            "--", ";", "(", ")", "[", "{", "}", "::", ":=", "=>", "$1", "\\", "`", "\r", "\t", "1e", "0x", "_", "%",
            "@@");

    private final List<String> texts;
    private final List<List<String>> words = new ArrayList<>();
    private final Random random;

    private Corpus(List<String> texts, Random random) {
        this.texts = texts;
        this.random = random;
    }

    /**
     * Reads them.
     *
     * @param seed with another one come other mistakes
     */
    static Corpus read(long seed) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (String line : Files.readAllLines(OWN.resolve("rawsql/versions.txt"))) {
            if (!line.startsWith("#")) {
                texts.add(line.substring(3).strip());
            }
        }
        Files.readAllLines(OWN.resolve("typing/expressions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> texts.add("SELECT " + line));
        for (String name : List.of("hazards.txt", "safe.txt")) {
            Arrays.stream(Files.readString(LINT.resolve(name)).split("\n\n", -1))
                    .forEach(paragraph -> texts.add(paragraph.substring(paragraph.indexOf('\n') + 1)));
        }
        for (List<Operation> operations : RecordedCases.all().values()) {
            operations.stream()
                    .flatMap(operation -> WrittenSql.of(operation).stream())
                    .forEach(written -> texts.add(
                            written.isStatements() || written.place() == WrittenSql.Place.QUERY
                                    ? written.sql()
                                    : "SELECT " + written.sql()));
        }
        return new Corpus(List.copyOf(texts), new Random(seed));
    }

    List<String> texts() {
        return texts;
    }

    /** A text with a word too many, too few, in another place, or of another text. */
    String slip(Grammar grammar) {
        if (words.isEmpty()) {
            texts.forEach(text -> words.add(grammar.scan(text).accepted().orElse(List.of()).stream()
                    .map(Token::text)
                    .toList()));
        }
        List<String> slipped = new ArrayList<>(any(words));
        for (int i = random.nextInt(2); i >= 0 && slipped.size() > 1; i--) {
            int place = random.nextInt(slipped.size());
            List<String> other = any(words);
            switch (random.nextInt(4)) {
                case 0 -> slipped.remove(place);
                case 1 -> slipped.add(place, slipped.get(random.nextInt(slipped.size())));
                case 2 -> slipped.add(random.nextInt(slipped.size()), slipped.remove(place));
                default -> slipped.set(place, other.isEmpty() ? "," : any(other));
            }
        }
        return String.join(" ", slipped);
    }

    /** A text with characters that are gone, doubled, or hostile. */
    String damaged() {
        StringBuilder text = new StringBuilder(any(texts));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, any(HOSTILE));
                default -> text.insert(from, any(HOSTILE).repeat(1 + random.nextInt(200)));
            }
        }
        return text.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
