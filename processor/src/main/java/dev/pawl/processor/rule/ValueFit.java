package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a literal can be stored in a column. Says no only where PostgreSQL certainly does, or would store another value. */
final class ValueFit {

    private static final Map<String, Long> INTEGERS =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);
    private static final Set<String> FRACTIONS = Set.of("numeric", "real", "double precision");
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char");
    private static final Set<String> JSON = Set.of("json", "jsonb");
    private static final Set<String> TIMES = Set.of("date", "time", "timestamp", "timestamptz", "interval");

    private static final Pattern BOOLEAN_WORDS =
            Pattern.compile("(?i)\\s*(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|0|1)\\s*");
    private static final String DIGITS = "(\\d[\\d_]*|0[xob][\\da-f_]+)";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(?i)\\s*[+-]?" + DIGITS + "\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\s*[+-]?(nan|inf|infinity|" + DIGITS + "|(\\d[\\d_]*\\.?|\\.\\d)[\\d_]*(e[+-]?\\d+)?)\\s*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?i)\\s*[+-]?\\d+(\\.\\d+)?(e[+-]?\\d{1,5})?\\s*");
    private static final Pattern TIME_WORDS =
            Pattern.compile("(?i).*\\d.*|\\s*[+-]?(now|today|tomorrow|yesterday|epoch|allballs|infinity)\\b.*");
    private static final Pattern UUID = Pattern.compile("\\{?([0-9a-fA-F]{4}-?){8}}?");
    private static final Pattern JSON_START = Pattern.compile("(?s)\\s*([\\[{\"]|-?\\d|(true|false|null)\\s*$).*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+(/\\d+)?");

    private ValueFit() {}

    /**
     * Why a value does not fit.
     *
     * @param why what PostgreSQL would say
     * @param fix what to write instead; null where any value of the type will do
     */
    record Misfit(String why, @Nullable String fix) {}

    /**
     * What is wrong with a value.
     *
     * @param value a string, number, boolean, list or expression
     * @param type the column's type
     * @return what PostgreSQL would say to it, or empty
     */
    static Optional<Misfit> problem(Object value, DataType type) {
        if (value instanceof Expression<?> || type.userDefined()) {
            return Optional.empty();
        }
        if (value instanceof List<?> elements) {
            return inArray(elements, type);
        }
        if (type.array()) {
            return value instanceof String text && text.strip().matches("(?s)[{\\[].*")
                    ? ofArrayLiteral(text, type)
                    : misfit("one value is no array", "List.of(" + literal(value) + ")");
        }
        if (value instanceof Number number) {
            return ofNumber(number, type);
        }
        if (value instanceof Boolean) {
            return type.name().equals("boolean") || STRINGS.contains(type.name())
                    ? Optional.empty()
                    : misfit("PostgreSQL does not turn a boolean into `" + type.name() + "` (42804)");
        }
        return value instanceof String text ? ofString(text, type) : Optional.empty();
    }

    /** The value as it was written, or nearly so. */
    static String code(Object value) {
        return Phrases.code(literal(value));
    }

    private static Optional<Misfit> inArray(List<?> elements, DataType type) {
        if (!type.array()) {
            return misfit("the column holds one value, not a list");
        }
        DataType element = new DataType(type.name(), type.modifiers(), false, false);
        return elements.stream()
                .map(each -> problem(each, element)
                        .map(misfit -> new Misfit(code(each) + " is no `" + element.sql() + "`", null)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Misfit> ofArrayLiteral(String text, DataType type) {
        return ArrayLiteral.elements(text)
                .map(elements -> inArray(elements, type))
                .orElseGet(() -> misfit(
                        "PostgreSQL does not read the string as an array, which is written `{1,2}` (22P02)",
                        "List.of(...) with the elements"));
    }

    private static Optional<Misfit> ofNumber(Number number, DataType type) {
        Long max = INTEGERS.get(type.name());
        boolean isWhole = !(number instanceof Double || number instanceof Float)
                && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
        if (max != null) {
            return !isWhole
                    ? misfit("PostgreSQL would round it", "give a whole number, or make the column numeric()")
                    : outside(new BigDecimal(number.toString()), max)
                            ? misfit(
                                    "`" + type.name() + "` goes from " + (-max - 1) + " to " + max + " (22003)",
                                    "give a number in between, or make the column bigint()")
                            : Optional.empty();
        }
        if (type.name().equals("numeric") && !type.modifiers().isEmpty()) {
            return tooLarge(number, type);
        }
        Optional<Misfit> outside = outsideReal(number, type);
        if (outside.isPresent()) {
            return outside;
        }
        return FRACTIONS.contains(type.name()) || STRINGS.contains(type.name())
                ? Optional.empty()
                : misfit("PostgreSQL does not turn a number into `" + type.name() + "` (42804)");
    }

    private static boolean outside(BigDecimal value, long max) {
        return value.compareTo(BigDecimal.valueOf(max)) > 0 || value.compareTo(BigDecimal.valueOf(-max - 1)) < 0;
    }

    /** PostgreSQL refuses what would become infinite, and what would become zero. */
    private static Optional<Misfit> outsideReal(Number number, DataType type) {
        boolean isReal = type.name().equals("real");
        if (!isReal && !type.name().equals("double precision")) {
            return Optional.empty();
        }
        if (number instanceof Double given && !Double.isFinite(given)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.toString());
        double stored = isReal ? value.floatValue() : value.doubleValue();
        return Double.isInfinite(stored) || (stored == 0 && value.signum() != 0)
                ? misfit(
                        "it is outside what `" + type.name() + "` can hold (22003)",
                        "give a number nearer to 1, or make the column numeric()")
                : Optional.empty();
    }

    private static Optional<Misfit> tooLarge(Number number, DataType type) {
        if (number instanceof Double real && !Double.isFinite(real)) {
            return real.isNaN()
                    ? Optional.empty()
                    : misfit("`" + type.sql() + "` cannot hold an infinite value (22003)");
        }
        int digits = type.modifiers().get(0) - type.modifiers().get(1);
        // PostgreSQL rounds first, and then looks whether there is room
        BigDecimal value = new BigDecimal(number.toString())
                .abs()
                .setScale(type.modifiers().get(1), RoundingMode.HALF_UP);
        return value.compareTo(BigDecimal.TEN.pow(digits)) >= 0
                ? misfit(
                        "`" + type.sql() + "` has room for " + digits + " digits before the point (22003)",
                        "give a smaller number, or make the column numeric(" + wider(type, value) + ")")
                : Optional.empty();
    }

    private static Optional<Misfit> ofString(String text, DataType type) {
        String name = type.name();
        if (STRINGS.contains(name)) {
            return tooLong(text, type);
        }
        boolean fits = patterns(name).allMatch(pattern -> pattern.matcher(text).matches());
        if (!fits) {
            return misfit("PostgreSQL does not read the string as " + reading(name));
        }
        boolean isNumber = INTEGERS.containsKey(name) || FRACTIONS.contains(name);
        return isNumber && PLAIN_NUMBER.matcher(text).matches()
                ? ofNumber(new BigDecimal(text.strip()), type)
                : Optional.empty();
    }

    private static Stream<Pattern> patterns(String type) {
        if (INTEGERS.containsKey(type) || FRACTIONS.contains(type)) {
            return Stream.of(INTEGERS.containsKey(type) ? WHOLE_NUMBER : NUMBER);
        }
        if (JSON.contains(type)) {
            return Stream.of(JSON_START);
        }
        if (TIMES.contains(type)) {
            return Stream.of(TIME_WORDS);
        }
        return switch (type) {
            case "boolean" -> Stream.of(BOOLEAN_WORDS);
            case "uuid" -> Stream.of(UUID);
            case "inet" -> Stream.of(ADDRESS);
            default -> Stream.empty();
        };
    }

    private static String reading(String type) {
        return switch (type) {
            case "json", "jsonb" -> "JSON, in which a string has quotes of its own (22P02)";
            case "date", "time", "timestamp", "timestamptz", "interval" -> "`" + type + "` (22007)";
            default -> "`" + type + "` (22P02)";
        };
    }

    private static Optional<Misfit> tooLong(String text, DataType type) {
        int length = text.stripTrailing().codePointCount(0, text.stripTrailing().length());
        if (type.modifiers().isEmpty() || length <= type.modifiers().get(0)) {
            return Optional.empty();
        }
        return misfit(
                "it has " + length + " characters, and `" + type.sql() + "` holds "
                        + type.modifiers().get(0) + " (22001)",
                "shorten it, or make the column text()");
    }

    private static String wider(DataType type, BigDecimal value) {
        int scale = type.modifiers().get(1);
        return value.precision() - value.scale() + scale + ", " + scale;
    }

    private static String literal(Object value) {
        return value instanceof String text ? DslCode.string(text) : String.valueOf(value);
    }

    private static Optional<Misfit> misfit(String why) {
        return Optional.of(new Misfit(why, null));
    }

    private static Optional<Misfit> misfit(String why, String fix) {
        return Optional.of(new Misfit(why, fix));
    }
}
