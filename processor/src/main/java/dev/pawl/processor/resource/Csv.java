package dev.pawl.processor.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV as {@code COPY} writes and reads it: what is empty without quotes is null, and blanks count. Stricter than PostgreSQL
 * with quotes in the middle of a value, which are slips.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.3">COPY, CSV Format</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    Csv(String text) {
        this.text = text;
    }

    /**
     * A row.
     *
     * @param line the line on which it begins, from 1
     * @param values what is in it; null where nothing is
     * @param places the line of each of them in the upper half, and the character of that line in the lower
     */
    record Row(int line, List<@Nullable String> values, List<Long> places) {}

    /** The next row; empty behind the last. */
    Optional<Row> next() throws UnusableFileException {
        if (position == text.length()) {
            return Optional.empty();
        }
        int begin = line;
        List<@Nullable String> values = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        do {
            places.add(((long) line << Integer.SIZE) | column());
            values.add(value());
        } while (passes(','));
        if (passes('\n')) {
            newLine();
        }
        return Optional.of(new Row(begin, values, places));
    }

    private @Nullable String value() throws UnusableFileException {
        if (is('"')) {
            return quoted();
        }
        int begin = position;
        while (position < text.length() && !is(',') && !is('\n')) {
            if (is('"')) {
                throw flaw(
                        "a quote inside of a value",
                        "only a value that begins with a quote may have quotes in it, and has them doubled",
                        "put the value into quotes, and write \"\" for each quote in it");
            }
            if (is('\r')) {
                throw flaw(
                        "a carriage return (CR) without line feed",
                        "lines end in LF or in CR LF",
                        "save the file with line ends of Unix or of Windows");
            }
            position++;
        }
        return position == begin ? null : text.substring(begin, position);
    }

    private String quoted() throws UnusableFileException {
        int openLine = line;
        int openColumn = column();
        position++;
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"' && !is('"')) {
                refuseRest();
                return own(value);
            }
            if (c == '"') {
                position++;
            } else if (c == '\n') {
                newLine();
            }
            value.append(c);
        }
        throw new UnusableFileException(new Flaw(
                openLine,
                openColumn,
                "a quote that nothing closes",
                "all that follows, to the end of the file, would be one value",
                "close it, or write \"\" for a quote that belongs to the value"));
    }

    /** Behind a closing quote. */
    private void refuseRest() throws UnusableFileException {
        if (position < text.length() && !is(',') && !is('\n')) {
            throw flaw(
                    "text behind the closing quote of a value",
                    "a value in quotes ends with its quote",
                    "remove what is behind it, or write \"\" for a quote that belongs to the value");
        }
    }

    /** A text that is not the same object as any other, even if it is empty: its place is found by it. */
    @SuppressWarnings({"StringCopy", "StringOperationCanBeSimplified"})
    private static String own(StringBuilder value) {
        return value.isEmpty() ? new String("") : value.toString();
    }

    private boolean is(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean passes(char c) {
        boolean passes = is(c);
        position += passes ? 1 : 0;
        return passes;
    }

    private void newLine() {
        line++;
        lineStart = position;
    }

    private int column() {
        return position - lineStart + 1;
    }

    private UnusableFileException flaw(String problem, String why, String fix) {
        return new UnusableFileException(new Flaw(line, column(), problem, why, fix));
    }
}
