package dev.pawl.processor.literal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as strictly as RFC 8259 and PostgreSQL do. Numbers are equal whatever their spelling, objects whatever the
 * order of their keys, of which the last of a name counts, as in {@code jsonb}.
 */
final class JsonText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?(?<exponent>\\d+))?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$-]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");
    private static final Map<String, Object> WORDS = Map.of("true", true, "false", false, "null", Optional.empty());

    /** PostgreSQL's limit is that of its stack. */
    private static final int DEEPEST = 500;

    private static final int LONGEST_EXPONENT = 4;

    private final String text;
    private int position;
    private int depth;
    private boolean hasUnstorableEscape;
    private boolean hasExtremeNumber;

    JsonText(String text) {
        this.text = text;
    }

    /** It is no JSON; the message says why. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** It may be too deep for the server's stack. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Object whole() {
        Object value = value();
        if (position < text.length()) {
            throw unexpected("the end");
        }
        return value;
    }

    /** Whether an escape stands for what no text can hold. */
    boolean hasUnstorableEscape() {
        return hasUnstorableEscape;
    }

    /** Whether there is a number that {@code numeric} may not hold. */
    boolean hasExtremeNumber() {
        return hasExtremeNumber;
    }

    private Object value() {
        blanks();
        Object value = at('{') ? nested(this::object) : at('[') ? nested(this::array) : scalar();
        blanks();
        return value;
    }

    private Object nested(Supplier<Object> reader) {
        if (++depth > DEEPEST) {
            throw new TooDeep();
        }
        position++;
        Object value = reader.get();
        depth--;
        return value;
    }

    private Object object() {
        Map<String, Object> members = new TreeMap<>();
        blanks();
        if (skip('}')) {
            return members;
        }
        do {
            blanks();
            String key = string();
            blanks();
            expect(':');
            members.put(key, value());
        } while (skip(','));
        expect('}');
        return members;
    }

    private Object array() {
        List<Object> elements = new ArrayList<>();
        blanks();
        if (skip(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (skip(','));
        expect(']');
        return elements;
    }

    private Object scalar() {
        if (at('"')) {
            return string();
        }
        Matcher number = matcher(NUMBER);
        if (number.lookingAt()) {
            return number(number);
        }
        Matcher word = matcher(WORD);
        @Nullable Object value = word.lookingAt() ? WORDS.get(word.group()) : null;
        if (value == null) {
            throw unexpected("a value");
        }
        position = word.end();
        return value;
    }

    private Object number(Matcher number) {
        position = number.end();
        String exponent = number.group("exponent");
        if (exponent != null && exponent.replaceFirst("^0+", "").length() > LONGEST_EXPONENT) {
            hasExtremeNumber = true;
            return number.group();
        }
        BigDecimal value = new BigDecimal(number.group());
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        boolean hasCode = false;
        if (!skip('"')) {
            throw unexpected("a string");
        }
        while (!at('"')) {
            if (at('\\')) {
                Matcher escape = matcher(ESCAPE);
                if (!escape.lookingAt()) {
                    throw unexpected("an escape such as `\\n`");
                }
                string.append(character(escape.group()));
                hasCode |= escape.group().length() > 2;
                position = escape.end();
            } else if (position == text.length() || text.charAt(position) < ' ') {
                throw unexpected("the end of the string");
            } else {
                string.append(text.charAt(position++));
            }
        }
        position++;
        hasUnstorableEscape |= hasCode && !isStorable(string);
        return string.toString();
    }

    private static char character(String escape) {
        char kind = escape.charAt(1);
        return switch (kind) {
            case 'u' -> (char) Integer.parseInt(escape.substring(2), 16);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }

    private static boolean isStorable(CharSequence unescaped) {
        return unescaped.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length());
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw unexpected("`" + c + "`");
        }
    }

    private Malformed unexpected(String expected) {
        String found =
                position < text.length() ? "`" + Character.toString(text.codePointAt(position)) + "`" : "the end";
        return new Malformed("at character " + (text.codePointCount(0, position) + 1) + " stands " + found
                + " instead of " + expected);
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean skip(char c) {
        boolean isThere = at(c);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void blanks() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
