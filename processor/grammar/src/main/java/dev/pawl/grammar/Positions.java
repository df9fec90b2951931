package dev.pawl.grammar;

import java.nio.charset.StandardCharsets;

/** Where in a string of Java, which counts UTF-16, are the places that PostgreSQL counts in bytes of UTF-8 or in characters. */
final class Positions {

    private final String text;

    /** The index of the character that each byte belongs to; none if all are one byte. */
    private final int[] indices;

    private Positions(String text, int[] indices) {
        this.text = text;
        this.indices = indices;
    }

    static Positions of(String text, byte[] utf8) {
        return new Positions(text, utf8.length == text.length() ? new int[0] : indices(text, utf8.length));
    }

    private static int[] indices(String text, int length) {
        int[] indices = new int[length + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int bytes = length(text.codePointAt(i));
            for (int end = at + bytes; at < end; at++) {
                indices[at] = i;
            }
        }
        indices[length] = text.length();
        return indices;
    }

    private static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** The index of a byte of UTF-8. */
    int ofByte(int offset) {
        int inside = Math.max(0, offset);
        return indices.length == 0 ? Math.min(inside, text.length()) : indices[Math.min(inside, indices.length - 1)];
    }

    /** The index of a character, which are counted from 1. */
    int ofCharacter(int number) {
        int count = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.min(Math.max(0, number - 1), count));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
