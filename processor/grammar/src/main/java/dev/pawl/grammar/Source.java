package dev.pawl.grammar;

import java.util.Optional;

/**
 * A text, as the parser gets it.
 *
 * @param text the text
 * @param utf8 its bytes
 * @param positions where they are in the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Source(String text, byte[] utf8, Positions positions) {

    static Source of(String text) {
        byte[] utf8 = Positions.utf8(text);
        return new Source(text, utf8, Positions.of(text, utf8));
    }

    /** Finds what PostgreSQL takes for no text at all; the parser would take a NUL for the end. */
    static Optional<SyntaxError> flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                String character = c == 0 ? "0x00" : "\\u" + Integer.toHexString(c);
                return Optional.of(new SyntaxError("invalid character in a text: " + character, i));
            }
        }
        return Optional.empty();
    }
}
