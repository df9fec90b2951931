package dev.pawl.processor.code;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Strings and characters as Java has them. */
final class JavaText {

    /** What stands in front of the lines of a text block. */
    private static final String MARGIN = " ".repeat(8);

    private JavaText() {}

    /** A text block for several lines, as far as one means the same; or else a string literal. */
    static String string(String text) {
        return isBlock(text) ? block(text) : '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    /** String literals, separated by commas. */
    static String strings(List<String> texts) {
        return texts.stream().map(JavaText::string).collect(Collectors.joining(", "));
    }

    static String character(char character) {
        return '\'' + escaped(String.valueOf(character)).replace("'", "\\'") + '\'';
    }

    /** Blanks at the end of a line would be lost in a block, and those that begin all lines, too. */
    private static boolean isBlock(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() > 1
                && lines.stream().allMatch(line -> line.equals(line.stripTrailing()))
                && lines.stream().anyMatch(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
                && text.chars().allMatch(each -> each == '\n' || !Character.isISOControl(each));
    }

    /** A quote right before those that close the block would be taken for one of them. */
    private static String block(String text) {
        String quotes = text.endsWith("\"") ? "\"" : "\"\"";
        String lines = text.lines()
                .map(line -> line.isEmpty() ? "" : MARGIN + escaped(line).replace(quotes, quotes.replace("\"", "\\\"")))
                .collect(Collectors.joining("\n"));
        return "\"\"\"\n" + lines + (text.endsWith("\n") ? "\n" + MARGIN : "") + "\"\"\"";
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(JavaText::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isShown(character) ? Character.toString(character) : unicode(character);
        };
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String unicode(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
