package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something in an expression that not every place takes.
 *
 * @param kind what it is
 * @param name what it is called, for messages
 * @param operands the types that it works with
 * @param volatility what it depends on
 * @param position where in the text, as an index of Java's string
 */
public record Part(Kind kind, String name, List<SqlType> operands, Volatility volatility, OptionalInt position) {

    /** What it may be. */
    public enum Kind {
        AGGREGATE,
        CAST,
        COLUMN,
        FUNCTION,
        OPERATOR,
        PARAMETER,
        SET,
        SUBQUERY,
        WINDOW
    }
}
