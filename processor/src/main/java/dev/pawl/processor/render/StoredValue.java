package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A value as its column holds it, so that it equals what an {@code INSERT} of it has left there: rounded to a scale,
 * padded, cut off, read by a domain. A cast that is written down does to a value that was taken what the assignment did;
 * it is only more lenient with one that was not.
 *
 * @see <a href="https://www.postgresql.org/docs/current/typeconv-query.html">Value Storage</a>
 */
final class StoredValue {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char");

    private StoredValue() {}

    /** An operand that is certainly of the type. */
    static String typed(Object value, DataType type, SqlTexts texts) {
        return Sql.render("CAST({0} AS {1})", texts.operand(value, type), raw(type.sql()));
    }

    /** An operand to compare the column with; without a cast where none changes anything. */
    static String comparable(Object value, DataType type, SqlTexts texts) {
        return isHeldAsWritten(value, type) ? texts.literal(value, type) : typed(value, type, texts);
    }

    private static boolean isHeldAsWritten(Object value, DataType type) {
        if (type.userDefined()) {
            return false; // a domain may be of any type
        }
        if (value instanceof String text) {
            boolean isShort = STRINGS.contains(type.name())
                    && !type.array()
                    && text.codePointCount(0, text.length())
                            <= type.modifiers().stream().findFirst().orElse(0);
            return type.modifiers().isEmpty() || isShort;
        }
        if (value instanceof Number number) {
            return isHeldAsWritten(number, type);
        }
        // a list is rendered with its type
        return (value instanceof Boolean && type.name().equals("boolean")) || value instanceof List<?>;
    }

    private static boolean isHeldAsWritten(Number number, DataType type) {
        if (INTEGERS.contains(type.name()) || type.name().equals("double precision")) {
            return !type.array();
        }
        boolean isExact = !(number instanceof Float) && Double.isFinite(number.doubleValue());
        return type.name().equals("numeric")
                && isExact
                && (type.modifiers().isEmpty()
                        || new BigDecimal(number.toString()).scale()
                                <= type.modifiers().get(1));
    }
}
