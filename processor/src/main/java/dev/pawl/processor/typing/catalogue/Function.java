package dev.pawl.processor.typing.catalogue;

import java.util.List;

/**
 * A function, or one of the functions that share a name.
 *
 * @param name its name, without a schema
 * @param kind what it is
 * @param directArguments how many arguments of an aggregate over ordered values are no such values
 * @param volatility what it depends on
 * @param writesArguments whether it depends on what writing its arguments as texts depends on, too
 * @param isSet whether it gives any number of rows
 * @param isVariadic whether any number of arguments goes to the last parameter
 * @param parameters what it takes
 * @param result what it gives
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-proc.html">pg_proc</a>
 */
public record Function(
        String name,
        Kind kind,
        int directArguments,
        Volatility volatility,
        boolean writesArguments,
        boolean isSet,
        boolean isVariadic,
        List<Parameter> parameters,
        SqlType result) {

    /** What a function is. */
    public enum Kind {
        AGGREGATE,
        FUNCTION,
        HYPOTHETICAL_SET,
        ORDERED_SET,
        PROCEDURE,
        WINDOW;

        public boolean isAggregate() {
            return this == AGGREGATE || this == HYPOTHETICAL_SET || this == ORDERED_SET;
        }

        static Kind of(char code) {
            return switch (code) {
                case 'a' -> AGGREGATE;
                case 'f' -> FUNCTION;
                case 'h' -> HYPOTHETICAL_SET;
                case 'o' -> ORDERED_SET;
                case 'p' -> PROCEDURE;
                case 'w' -> WINDOW;
                default -> throw new IllegalArgumentException("no kind of function: " + code);
            };
        }
    }

    /** How many arguments it needs at least. */
    public int needed() {
        return (int)
                parameters.stream().filter(parameter -> !parameter.isOptional()).count();
    }
}
