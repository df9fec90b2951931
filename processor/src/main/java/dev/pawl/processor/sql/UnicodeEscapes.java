package dev.pawl.processor.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code U&'...'} encloses.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-UESCAPE">String
 *     Constants with Unicode Escapes</a>
 */
final class UnicodeEscapes {

    private UnicodeEscapes() {}

    /**
     * The text that is meant.
     *
     * @param written what stands between the quotes
     * @param escape the character that escapes, between quotes
     * @return empty if PostgreSQL would refuse it
     */
    static Optional<String> text(String written, String escape) {
        if (!escape.matches("'(?s:[^0-9a-fA-F+'\"\\s])'")) {
            return Optional.empty();
        }
        String sign = Pattern.quote(escape.substring(1, escape.length() - 1));
        Matcher escapes = Pattern.compile(
                        sign + "(?:(?<four>\\p{XDigit}{4})|\\+(?<six>\\p{XDigit}{6})|(?<same>" + sign + ")|(?<wrong>))")
                .matcher(written.replace("''", "'"));
        StringBuilder text = new StringBuilder();
        while (escapes.find()) {
            String digits = escapes.group("six") == null ? escapes.group("four") : escapes.group("six");
            int point = digits == null ? 0 : Integer.parseInt(digits, 16);
            if (escapes.group("wrong") != null || (digits != null && !Character.isValidCodePoint(point))) {
                return Optional.empty();
            }
            escapes.appendReplacement(
                    text, Matcher.quoteReplacement(digits == null ? escapes.group("same") : Character.toString(point)));
        }
        escapes.appendTail(text);
        return isStorable(text) ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean isStorable(CharSequence text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
