package dev.pawl.grammar;

import java.util.OptionalInt;

/**
 * Why PostgreSQL does not read a text.
 *
 * @param message as a server says it, for example {@code syntax error at or near "form"}
 * @param position where in the text, as an index of Java's string, which is its length if the text ends too early; empty if
 *     the parser does not say, as it does for bodies of functions
 */
public record SyntaxError(String message, OptionalInt position) {

    SyntaxError(String message, int position) {
        this(message, OptionalInt.of(position));
    }

    SyntaxError(String message) {
        this(message, OptionalInt.empty());
    }
}
