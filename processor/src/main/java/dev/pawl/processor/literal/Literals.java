package dev.pawl.processor.literal;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.sql.SqlTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks what PostgreSQL makes of a literal. */
public final class Literals {

    private static final Set<String> STRINGS = Set.of("text", "varchar", "char");
    private static final Set<String> MOMENTS =
            Set.of("date", "time", "timetz", "timestamp", "timestamptz", "daterange", "tsrange", "tstzrange");
    private static final Pattern MOMENT = Pattern.compile("(?i)\\b(now|today|tomorrow|yesterday)\\b");

    private Literals() {}

    /**
     * What a column makes of a literal that is written into it.
     *
     * @param literal a string, number, boolean or list of such, or an expression that may be a constant
     * @param type the column's type
     * @param postgres the oldest major version of PostgreSQL that has to take it
     * @param texts what reads expressions
     */
    public static Verdict read(Object literal, DataType type, int postgres, SqlTexts texts) {
        if (literal instanceof Expression<?> expression) {
            return Constant.of(expression, texts)
                    .filter(constant ->
                            constant.type().filter(own -> !own.equals(type)).isEmpty())
                    .map(constant -> read(constant.value(), type, postgres, texts))
                    .orElse(Verdict.UNKNOWN);
        }
        Optional<Input> input = Inputs.of(type, postgres);
        if (literal instanceof List<?> elements) {
            return ofList(elements, type, postgres, texts);
        }
        if (literal instanceof Number number && !type.array()) {
            return ofNumber(number, type, input);
        }
        if (literal instanceof Boolean && !type.array() && type.name().equals("boolean")) {
            return Verdict.taken(literal);
        }
        boolean isText = literal instanceof String || literal instanceof Character || isString(type);
        return isText
                ? input.map(found -> found.read(String.valueOf(literal))).orElseGet(() -> ofUserDefined(literal, type))
                : Verdict.UNKNOWN;
    }

    /**
     * Whether a value is the same whenever and for whomever it is written: a literal, or an expression that is a constant,
     * unless it is a word such as {@code today}.
     *
     * @param value a string, number, boolean, list or expression
     * @param type the column's type
     */
    public static boolean isConstant(Object value, DataType type, SqlTexts texts) {
        if (value instanceof Expression<?> expression) {
            return Constant.of(expression, texts)
                    .filter(constant ->
                            isConstant(constant.value(), constant.type().orElse(type), texts))
                    .isPresent();
        }
        if (value instanceof List<?> elements) {
            return elements.stream().allMatch(element -> isConstant(element, type, texts));
        }
        if (!(value instanceof String text)) {
            return true;
        }
        // a type of the user may be a domain, or an enum with such a label
        return MOMENTS.contains(type.name())
                ? !MOMENT.matcher(text).find()
                : !type.userDefined() || !MOMENT.matcher(text.strip()).matches();
    }

    private static Verdict ofList(List<?> elements, DataType type, int postgres, SqlTexts texts) {
        DataType each = type.element();
        List<Object> values = new ArrayList<>();
        for (Object element : elements) {
            Verdict verdict = read(element, each, postgres, texts);
            if (!(verdict instanceof Verdict.Taken taken)) {
                return verdict;
            }
            Object value = taken.value();
            if (value == null) {
                return Verdict.taken(null);
            }
            values.add(List.of(false, value));
        }
        return Verdict.taken(List.of(values.isEmpty() ? Map.of() : Map.of(1, values.size()), values));
    }

    /** A number is written as digits, and cast like a variable when a row is written. */
    private static Verdict ofNumber(Number number, DataType type, Optional<Input> input) {
        String digits = number instanceof Double || number instanceof Float
                ? number.toString()
                : new BigDecimal(number.toString()).toPlainString();
        boolean isString = isString(type);
        boolean isNumber = Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision")
                .contains(type.name());
        return isString || isNumber
                ? input.map(found -> found.read(isString ? plain(digits) : digits))
                        .orElse(Verdict.UNKNOWN)
                : Verdict.UNKNOWN;
    }

    private static String plain(String digits) {
        return digits.matches("[-+.\\dEe]+") ? new BigDecimal(digits).toPlainString() : digits;
    }

    /** Case means nothing to {@code citext}; of other types a server has to tell which spellings are one value. */
    private static Verdict ofUserDefined(Object literal, DataType type) {
        String text = String.valueOf(literal);
        boolean isAscii = text.chars().allMatch(c -> c < 128);
        return type.name().equals("citext") && !type.array() && isAscii
                ? Verdict.taken(text.toLowerCase(Locale.ROOT))
                : Verdict.UNKNOWN;
    }

    private static boolean isString(DataType type) {
        return !type.userDefined() && !type.array() && STRINGS.contains(type.name());
    }
}
