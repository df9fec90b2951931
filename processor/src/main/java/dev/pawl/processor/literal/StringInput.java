package dev.pawl.processor.literal;

/**
 * Texts of limited length. Blanks beyond the limit are cut off silently, other characters are too many.
 *
 * @param length the limit in characters
 * @param isPadded whether blanks at the end mean nothing, as for {@code char}
 * @param name the type as it is written
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/varchar.c">varchar_input,
 *     bpchar_input</a>
 */
record StringInput(int length, boolean isPadded, String name) implements Input {

    @Override
    public Verdict read(String text) {
        String bare = withoutBlanks(text);
        int characters = bare.codePointCount(0, bare.length());
        if (characters > length) {
            return Verdict.refused("22001", "it has " + characters + " characters, and `" + name + "` holds " + length);
        }
        return Verdict.taken(isPadded ? bare : cut(text));
    }

    private String cut(String text) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** Without the blanks at its end; other white space counts. */
    static String withoutBlanks(String text) {
        return text.replaceAll(" +$", "");
    }
}
