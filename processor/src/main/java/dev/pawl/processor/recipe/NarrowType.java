package dev.pawl.processor.recipe;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.effect.Effects.Failure.Cause;
import dev.pawl.processor.sql.Sql;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type that may be too narrow for values of another one. {@code ALTER COLUMN ... TYPE} converts like an assignment, so
 * that it cuts off nothing but blanks, and rounds before it looks whether a number fits.
 *
 * @param from the type that the values have
 * @param to the type that they get
 */
public record NarrowType(DataType from, DataType to) {

    private static final Set<String> STRINGS = Set.of("varchar", "char");
    private static final Set<String> FLOATS = Set.of("real", "double precision");

    /** The bits of the whole numbers, and the decimal digits that they have at most before the point. */
    private static final Map<String, Integer> BITS = Map.of("smallint", 15, "integer", 31, "bigint", 63);

    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

    /** What goes wrong with a value that does not fit; empty when all fit, or when it cannot be said. */
    public Optional<Cause> cause() {
        if (from.array() || to.array() || from.userDefined()) {
            return Optional.empty();
        }
        if (STRINGS.contains(to.name()) && !to.modifiers().isEmpty()) {
            return mayBeTooLong() ? Optional.of(Cause.TOO_LONG) : Optional.empty();
        }
        boolean mayNotFit = isNumber() && (BITS.containsKey(to.name()) ? mayExceedBits() : mayExceedPrecision());
        return mayNotFit ? Optional.of(Cause.OUT_OF_RANGE) : Optional.empty();
    }

    /**
     * The condition that is true for values that do not fit.
     *
     * @param column a column with such values
     */
    public String condition(String column) {
        if (STRINGS.contains(to.name())) {
            return Sql.render("char_length(rtrim({0}::text)) > ", name(column))
                    + to.modifiers().get(0);
        }
        if (BITS.containsKey(to.name())) {
            String bound = BigInteger.TWO.pow(bits(to)).toString();
            String rounded = Sql.render(BITS.containsKey(from.name()) ? "{0}" : "round({0})", name(column));
            return "NOT (" + rounded + " >= -" + bound + " AND " + rounded + " < " + bound + ")";
        }
        String number = Sql.render("{0}::numeric", name(column));
        return number + " <> 'NaN' AND abs(round(" + number + ", " + scale(to) + ")) >= 1e" + wholeDigits(to);
    }

    /** What is wrong with such values, to be read after "rows". */
    public String phrase(String column) {
        return cause().equals(Optional.of(Cause.TOO_LONG))
                ? "whose `" + column + "` is longer than " + to.modifiers().get(0) + " characters"
                : "whose `" + column + "` does not fit into `" + to.sql() + "`";
    }

    private boolean mayBeTooLong() {
        boolean isLimited = STRINGS.contains(from.name()) && !from.modifiers().isEmpty();
        return !isLimited || from.modifiers().get(0) > to.modifiers().get(0);
    }

    private boolean isNumber() {
        return BITS.containsKey(from.name())
                || FLOATS.contains(from.name())
                || from.name().equals("numeric");
    }

    private boolean mayExceedBits() {
        return !BITS.containsKey(from.name()) || bits(from) > bits(to);
    }

    private boolean mayExceedPrecision() {
        if (!to.name().equals("numeric") || to.modifiers().isEmpty()) {
            return false;
        }
        if (DIGITS.containsKey(from.name())) {
            return digits(from) > wholeDigits(to);
        }
        if (from.modifiers().isEmpty()) {
            return true;
        }
        // 9.99 is rounded to 10.0
        boolean isRounded = scale(from) > scale(to);
        return wholeDigits(from) > wholeDigits(to) || (isRounded && wholeDigits(from) == wholeDigits(to));
    }

    private static int bits(DataType type) {
        return BITS.getOrDefault(type.name(), 0);
    }

    private static int digits(DataType type) {
        return DIGITS.getOrDefault(type.name(), 0);
    }

    private static int wholeDigits(DataType numeric) {
        return numeric.modifiers().get(0) - scale(numeric);
    }

    private static int scale(DataType numeric) {
        List<Integer> modifiers = numeric.modifiers();
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }
}
