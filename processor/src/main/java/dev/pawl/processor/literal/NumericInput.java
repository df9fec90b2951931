package dev.pawl.processor.literal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exact numbers, rounded to the scale before it is asked whether there is room.
 *
 * @param modifiers precision and scale, if given
 * @param postgres the oldest major version that has to read it
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/numeric.c">set_var_from_str,
 *     apply_typmod</a>
 */
record NumericInput(List<Integer> modifiers, int postgres) implements Input {

    private static final Pattern PLAIN =
            Pattern.compile("(?<sign>[+-]?)(\\d+\\.?\\d*|\\.\\d+)([eE](?<exponent>[+-]?\\d+))?");
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");
    private static final Pattern MODERN = Pattern.compile("(?i)[+-]?(0x(_?[0-9a-f]+)+|0o(_?[0-7]+)+|0b(_?[01]+)+"
            + "|(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)(e[+-]?\\d+(_\\d+)*)?)");

    /** What is in doubt beyond that: the limits of the format. */
    private static final int LONGEST_EXPONENT = 4;

    private static final int MOST_DIGITS = 10_000;

    @Override
    public Verdict read(String text) {
        String number = Input.trimmed(text);
        if (number.equalsIgnoreCase("nan")) {
            return Verdict.taken("NaN");
        }
        if (INFINITE.matcher(number).matches()) {
            return infinite(number);
        }
        Matcher plain = PLAIN.matcher(number);
        if (plain.matches()) {
            String exponent = plain.group("exponent");
            boolean isExtreme = number.length() > MOST_DIGITS
                    || (exponent != null
                            && exponent.replaceFirst("^[+-]?0*", "").length() > LONGEST_EXPONENT);
            return isExtreme ? Verdict.UNKNOWN : fitting(new BigDecimal(number));
        }
        if (!MODERN.matcher(number).matches()) {
            // `1e 5` is read by some versions
            return number.matches("(?i)[+-]?[\\d.]+e[ +-].*") ? Verdict.UNKNOWN : Verdict.malformed();
        }
        return postgres < IntegerInput.OTHER_BASES ? IntegerInput.tooModern() : modern(number);
    }

    /**
     * A number as it is stored.
     *
     * @param value any number
     */
    Verdict fitting(BigDecimal value) {
        if (modifiers.isEmpty()) {
            return Verdict.taken(value.stripTrailingZeros());
        }
        int scale = modifiers.size() > 1 ? modifiers.get(1) : 0;
        int whole = modifiers.get(0) - scale;
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        return rounded.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(whole)) < 0
                ? Verdict.taken(rounded.stripTrailingZeros())
                : Verdict.refused("22003", "`" + name() + "` has room for " + whole + " digits before the point");
    }

    private Verdict infinite(String number) {
        return modifiers.isEmpty()
                ? Verdict.taken(number.startsWith("-") ? "-Infinity" : "Infinity")
                : Verdict.refused("22003", "`" + name() + "` cannot hold an infinite value");
    }

    private Verdict modern(String number) {
        String digits = number.toLowerCase(Locale.ROOT).replace("_", "");
        if (digits.matches("[+-]?0[xob].*")) {
            return ((new IntegerInput(MOST_DIGITS, "numeric", postgres).read(digits) instanceof Verdict.Taken taken)
                            && taken.value() instanceof java.math.BigInteger value)
                    ? fitting(new BigDecimal(value))
                    : Verdict.UNKNOWN;
        }
        return read(digits);
    }

    private String name() {
        return modifiers.size() > 1
                ? "numeric(" + modifiers.get(0) + ", " + modifiers.get(1) + ")"
                : "numeric(" + modifiers.get(0) + ")";
    }
}
