package dev.pawl.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds constants of SQL that Java code puts together out of a quote, a value and a quote: {@code "= '" + name + "'"},
 * {@code "= '%s'".formatted(name)}. What such a constant says depends on the value, and on settings of the server.
 */
public final class QuotedByHand {

    private static final Pattern JAVA = Pattern.compile("//[^\\n]*+|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\])++'"
            + "|\"\"\"(?<block>(?s:.*?))(?<!\\\\)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\])*+)\"");

    private static final Pattern HOLE = Pattern.compile("'%(?:\\d+\\$)?[sd]'|'\\{\\d+}'");

    private QuotedByHand() {}

    /**
     * The places in a folder of sources, a line each.
     *
     * @param folder the folder
     * @param exempt names of files that may do that
     */
    public static List<String> in(Path folder, Set<String> exempt) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !exempt.contains(file.getFileName().toString()))
                    .flatMap(file -> places(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> places(Path file) {
        String source = read(file);
        List<String> places = new ArrayList<>();
        Matcher java = JAVA.matcher(source);
        while (java.find()) {
            String text = java.group("text") == null ? java.group("block") : java.group("text");
            if (text != null && isQuotedByHand(text)) {
                long line = 1 + source.substring(0, java.start()).lines().count();
                places.add(file + ":" + line + ": " + java.group().strip());
            }
        }
        return places;
    }

    static boolean isQuotedByHand(String text) {
        boolean isHalf = text.chars().filter(c -> c == '\'').count() % 2 == 1;
        return (isHalf && (text.startsWith("'") || text.endsWith("'")))
                || HOLE.matcher(text).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
