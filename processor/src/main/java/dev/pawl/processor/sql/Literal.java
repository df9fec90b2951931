package dev.pawl.processor.sql;

import java.math.BigDecimal;

/**
 * The one place where values become constants of SQL, in a form that no setting of a server, a database or a role
 * changes. A statement is read as a whole before the first {@code SET} in it takes effect, so nothing can be set for it.
 */
public final class Literal {

    private Literal() {}

    /**
     * A text between quotes. One with a backslash is marked as one with escapes, in which a backslash means the same
     * whatever {@code standard_conforming_strings} says; the quote is doubled, because {@code backslash_quote} may be off.
     *
     * @param text any text that PostgreSQL can store
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE">String
     *     Constants with C-Style Escapes</a>
     */
    public static String text(String text) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted;
    }

    /**
     * A value of a default or of a row.
     *
     * @param value a string, a character, a number or a boolean
     */
    public static String of(Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof Boolean ? value.toString() : text(value.toString());
    }

    private static String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            String type = number instanceof Float ? "::real" : "";
            return Double.isFinite(number.doubleValue())
                    // a double would be written as 1.5E0, which reads badly in a review
                    ? new BigDecimal(number.toString()) + type
                    : text(number.toString()) + (type.isEmpty() ? "::double precision" : type);
        }
        return number.toString();
    }
}
