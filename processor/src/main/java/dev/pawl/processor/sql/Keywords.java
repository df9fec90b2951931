package dev.pawl.processor.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that mean something to PostgreSQL's parser. */
public final class Keywords {

    private static final Set<String> ALL = read();

    private Keywords() {}

    /** Whether a word, in lower case, is a keyword on some supported version. */
    public static boolean contains(String word) {
        return ALL.contains(word);
    }

    /** All of them. */
    public static Set<String> all() {
        return ALL;
    }

    private static Set<String> read() {
        try (InputStream list =
                        Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.txt"), "list of keywords");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
