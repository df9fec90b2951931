package dev.pawl.processor.typing;

import java.util.OptionalInt;

/**
 * Something that a server refuses.
 *
 * @param kind what is wrong
 * @param message what a server says of it, more or less
 * @param subject the name of the column, function, operator or type that is wrong
 * @param position where in the text, as an index of Java's string
 */
public record TypeError(Kind kind, String message, String subject, OptionalInt position) {

    /** What can be wrong. */
    public enum Kind {
        /** Several functions or operators fit equally well. */
        AMBIGUOUS,
        /** No cast leads from one type to the other. */
        IMPOSSIBLE_CAST,
        /** Values of these types cannot stand beside each other. */
        MISFIT,
        /** It has to be true or false, and is neither. */
        NOT_BOOLEAN,
        /** There is no such column. */
        UNKNOWN_COLUMN,
        /** No function has that name. */
        UNKNOWN_FUNCTION,
        /** The function of that name takes other arguments. */
        UNKNOWN_OVERLOAD,
        /** There is no such operator for these types. */
        UNKNOWN_OPERATOR,
        /** It has to be called otherwise, such as with OVER. */
        WRONG_CALL,
        /** The value has another type than what it is assigned to. */
        WRONG_TYPE
    }
}
