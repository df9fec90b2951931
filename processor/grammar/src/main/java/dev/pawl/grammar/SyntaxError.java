package dev.pawl.grammar;

import java.util.OptionalInt;

/**
 * Why PostgreSQL does not read a text.
 *
 * @param message as a server says it, for example {@code syntax error at or near "form"}
 * @param position where in the text, as an index of Java's string, which is its length if the text ends too early; empty if
 *     the parser does not say
 * @param isLimit whether the text may be right, but is too much for this parser, whose depth is limited
 */
public record SyntaxError(String message, OptionalInt position, boolean isLimit) {

    SyntaxError(String message, OptionalInt position) {
        this(message, position, false);
    }

    SyntaxError(String message, int position) {
        this(message, OptionalInt.of(position));
    }

    /** The same error in a text of which the text is a part. */
    SyntaxError behind(int start) {
        return position.isEmpty()
                ? this
                : new SyntaxError(message, OptionalInt.of(start + position.getAsInt()), isLimit);
    }
}
