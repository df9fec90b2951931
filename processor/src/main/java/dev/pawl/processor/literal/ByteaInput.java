package dev.pawl.processor.literal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code bytea}, in hexadecimal or in octal escapes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-binary.html">Binary Data Types</a>
 */
record ByteaInput() implements Input {

    private static final Pattern HEX = Pattern.compile("([ \\n\\t\\r]*[0-9a-fA-F]{2})*[ \\n\\t\\r]*");
    private static final Pattern ESCAPED = Pattern.compile("(?s)([^\\\\]|\\\\\\\\|\\\\[0-3][0-7][0-7])*+");

    @Override
    public Verdict read(String text) {
        if (text.startsWith("\\x")) {
            String digits = text.substring(2);
            return HEX.matcher(digits).matches()
                    ? Verdict.taken(digits.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                    : Verdict.refused("22023", "behind `\\x` stand two hexadecimal digits for each byte");
        }
        if (!ESCAPED.matcher(text).matches()) {
            return Verdict.malformed();
        }
        boolean isPlain = text.indexOf('\\') < 0 && text.chars().allMatch(c -> c < 128);
        return Verdict.taken(isPlain ? hex(text.getBytes(StandardCharsets.US_ASCII)) : null);
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return hex.toString();
    }
}
