package dev.pawl.processor.literal;

import java.util.regex.Pattern;

/**
 * Inexact numbers, which C's {@code strtod} reads.
 *
 * @param isReal whether it is {@code real} instead of {@code double precision}
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/float.c">float8in_internal</a>
 */
record FloatInput(boolean isReal) implements Input {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("(?i)(?<sign>[+-]?)(inf(inity)?|(?<nan>nan))");

    /** C libraries differ in what else they read. */
    private static final Pattern DOUBTFUL = Pattern.compile("(?i)[+-]?(0x|nan\\().*");

    @Override
    public Verdict read(String text) {
        String number = Input.trimmed(text);
        if (DECIMAL.matcher(number).matches()) {
            return decimal(number);
        }
        var word = WORD.matcher(number);
        if (word.matches()) {
            boolean isNan = word.group("nan") != null;
            return Verdict.taken(
                    isNan
                            ? "NaN"
                            : word.group("sign").equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return DOUBTFUL.matcher(number).matches() ? Verdict.UNKNOWN : Verdict.malformed();
    }

    /** PostgreSQL refuses what would become infinite, and what would become zero. */
    private Verdict decimal(String number) {
        double value = isReal ? Float.parseFloat(number) : Double.parseDouble(number);
        boolean isZero = !number.replaceFirst("[eE].*", "").matches(".*[1-9].*");
        return Double.isInfinite(value) || (value == 0 && !isZero)
                ? Verdict.refused(
                        "22003", "it is outside what `" + (isReal ? "real" : "double precision") + "` can hold")
                // zero equals its negative
                : Verdict.taken(value + 0.0);
    }
}
