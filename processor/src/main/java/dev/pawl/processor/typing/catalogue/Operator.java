package dev.pawl.processor.typing.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An operator, or one of the operators that share a name.
 *
 * @param name its name
 * @param left what stands before it; null if nothing does
 * @param right what stands behind it
 * @param result what it gives
 * @param volatility what it depends on
 * @param writesArguments whether it depends on what writing its operands as texts depends on, too
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-operator.html">pg_operator</a>
 */
public record Operator(
        String name,
        @Nullable SqlType left,
        SqlType right,
        SqlType result,
        Volatility volatility,
        boolean writesArguments) {}
