package dev.pawl.processor.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that mean something to PostgreSQL's parser, for questions about names where there is no text to be read.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">SQL Key Words</a>
 */
public final class Keywords {

    /** Each with the letter that {@code pg_get_keywords()} has for its kind. */
    private static final Map<String, String> KINDS = read();

    private Keywords() {}

    /** Whether a word, in lower case, is a keyword on some supported version. */
    static boolean contains(String word) {
        return KINDS.containsKey(word);
    }

    /** Whether a word, in lower case, names a column only in quotes. */
    static boolean isReserved(String word) {
        return Set.of("R", "T").contains(KINDS.getOrDefault(word, ""));
    }

    /** Whether a word, in lower case, does not everywhere in an expression name a column without quotes. */
    static boolean isNoPlainName(String word) {
        return isReserved(word) || KINDS.getOrDefault(word, "").equals("C");
    }

    /** All of them. */
    public static Set<String> all() {
        return KINDS.keySet();
    }

    private static Map<String, String> read() {
        try (InputStream list =
                        Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.txt"), "list of keywords");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
