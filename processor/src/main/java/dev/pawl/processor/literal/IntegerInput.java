package dev.pawl.processor.literal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whole numbers. Other bases and underscores are read from PostgreSQL 16 on.
 *
 * @param bits the bits without the sign
 * @param type the name of the type
 * @param postgres the oldest major version that has to read it
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/numutils.c">pg_strtoint64_safe</a>
 */
record IntegerInput(int bits, String type, int postgres) implements Input {

    /** The version that reads {@code 0x10} and {@code 1_000}. */
    static final int OTHER_BASES = 16;

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
    private static final Pattern MODERN =
            Pattern.compile("(?i)[+-]?(\\d+(_\\d+)*|0x(_?[0-9a-f]+)+|0o(_?[0-7]+)+|0b(_?[01]+)+)");

    @Override
    public Verdict read(String text) {
        String number = Input.trimmed(text);
        if (PLAIN.matcher(number).matches()) {
            return inRange(new BigInteger(number));
        }
        if (!MODERN.matcher(number).matches()) {
            return Verdict.malformed();
        }
        return postgres < OTHER_BASES
                ? tooModern()
                : inRange(parsed(number.toLowerCase(Locale.ROOT).replace("_", "")));
    }

    static Verdict tooModern() {
        return Verdict.refused(
                "22P02",
                "PostgreSQL reads other bases and underscores from " + OTHER_BASES
                        + " on, and the project targets an older one");
    }

    private Verdict inRange(BigInteger value) {
        return value.signum() < 0 ? checked(value, value.not()) : checked(value, value);
    }

    private Verdict checked(BigInteger value, BigInteger magnitude) {
        return magnitude.bitLength() <= bits
                ? Verdict.taken(value)
                : Verdict.refused(
                        "22003",
                        "`" + type + "` goes from -" + BigInteger.TWO.pow(bits) + " to "
                                + BigInteger.TWO.pow(bits).subtract(BigInteger.ONE));
    }

    private static BigInteger parsed(String number) {
        String digits = number.replaceFirst("^[+-]", "");
        int base = digits.startsWith("0x") ? 16 : digits.startsWith("0o") ? 8 : digits.startsWith("0b") ? 2 : 10;
        BigInteger magnitude = new BigInteger(base == 10 ? digits : digits.substring(2), base);
        return number.startsWith("-") ? magnitude.negate() : magnitude;
    }
}
