package dev.pawl.processor.literal;

/** The input function of a type. */
@FunctionalInterface
interface Input {

    /** The white space of C's {@code isspace}, which most input functions skip at both ends. */
    String BLANK = "[ \\t\\n\\u000B\\f\\r]*";

    /** What the type makes of a text. */
    Verdict read(String text);

    /** The text without the white space around it. */
    static String trimmed(String text) {
        return text.replaceAll("^" + BLANK, "").replaceAll(BLANK + "$", "");
    }
}
