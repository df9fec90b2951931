package dev.pawl.processor.literal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code bit} and {@code varbit}, in binary or, behind an {@code x}, in hexadecimal.
 *
 * @param modifiers the length, if given
 * @param isVarying whether the length is only a limit
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/varbit.c">bit_in, varbit_in</a>
 */
record BitInput(List<Integer> modifiers, boolean isVarying) implements Input {

    private static final Pattern BINARY = Pattern.compile("[bB]?[01]*");
    private static final Pattern HEX = Pattern.compile("[xX][0-9a-fA-F]*");

    @Override
    public Verdict read(String text) {
        if (BINARY.matcher(text).matches()) {
            return limited(text.replaceFirst("^[bB]", ""));
        }
        return HEX.matcher(text).matches() ? limited(binary(text.substring(1))) : Verdict.malformed();
    }

    private Verdict limited(String bits) {
        if (modifiers.isEmpty()) {
            return Verdict.taken(bits);
        }
        int length = modifiers.get(0);
        if (isVarying && bits.length() > length) {
            return Verdict.refused("22001", "it has " + bits.length() + " bits, and there is room for " + length);
        }
        return isVarying || bits.length() == length
                ? Verdict.taken(bits)
                : Verdict.refused("22026", "it has " + bits.length() + " bits instead of " + length);
    }

    private static String binary(String digits) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            String four = Integer.toBinaryString(Character.digit(digits.charAt(i), 16));
            bits.append("0".repeat(4 - four.length())).append(four);
        }
        return bits.toString();
    }
}
