package dev.pawl.processor.typing.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The list of what PostgreSQL brings, by what it is and its name. Only divided into lines, since few of them are ever asked for:
 *
 * <pre>{@code
 * function date_trunc fs (text,timestamptz) timestamptz
 * function date_trunc fi (text,timestamptz,text) timestamptz [16-]
 * }</pre>
 */
final class Lines {

    static final String FILE = "built-ins.txt";

    private final Map<String, List<String>> byKey;

    private Lines(Map<String, List<String>> byKey) {
        this.byKey = byKey;
    }

    static Lines read() {
        try (InputStream bytes = Objects.requireNonNull(Lines.class.getResourceAsStream(FILE), FILE)) {
            return of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lines of(String text) {
        Map<String, List<String>> byKey = new HashMap<>(4096);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (text.charAt(start) != '#') {
                int endOfKey = text.indexOf(' ', text.indexOf(' ', start) + 1);
                byKey.computeIfAbsent(text.substring(start, endOfKey), any -> new ArrayList<>(2))
                        .add(text.substring(endOfKey + 1, end));
            }
            start = end + 1;
        }
        return new Lines(byKey);
    }

    /** The words behind a name, of all lines that are about it and hold for a version. */
    List<String[]> about(String what, String name, int major) {
        return byKey.getOrDefault(what + ' ' + name, List.of()).stream()
                .filter(line -> holds(line, major))
                .map(line -> line.split(" ", -1))
                .toList();
    }

    /** Whether anything is known by a name, in any version. */
    boolean contain(String what, String name) {
        return byKey.containsKey(what + ' ' + name);
    }

    /** Whether all that is known by a name holds in all versions. */
    boolean areSettled(String what, String name) {
        return byKey.getOrDefault(what + ' ' + name, List.of()).stream().noneMatch(line -> line.indexOf('[') >= 0);
    }

    List<String> names(String what) {
        String prefix = what + ' ';
        return byKey.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** Whether a line holds for a version: {@code [15-]} from 15 on, {@code [-16]} up to 16, {@code [15-16]} in both. */
    static boolean holds(String line, int major) {
        int mark = line.lastIndexOf('[');
        if (mark < 0) {
            return true;
        }
        String[] range = line.substring(mark + 1, line.length() - 1).split("-", -1);
        return (range[0].isEmpty() || Integer.parseInt(range[0]) <= major)
                && (range[1].isEmpty() || major <= Integer.parseInt(range[1]));
    }
}
