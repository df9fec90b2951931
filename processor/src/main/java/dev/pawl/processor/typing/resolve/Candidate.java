package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.Operator;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;

/**
 * A function or operator that takes as many arguments as are given.
 *
 * @param what it
 * @param result the type that it gives
 * @param volatility what it depends on
 * @param writesArguments whether it depends on what writing its arguments as texts depends on, too
 * @param parameters the types that it wants, in the order in which the arguments are given
 * @param defaults how many arguments it makes up
 * @param isSpread whether several arguments go to its last parameter
 * @param <T> what it is
 */
record Candidate<T>(
        T what,
        SqlType result,
        Volatility volatility,
        boolean writesArguments,
        List<SqlType> parameters,
        int defaults,
        boolean isSpread) {

    static Candidate<Function> of(Function function, List<SqlType> parameters, int defaults, boolean isSpread) {
        return new Candidate<>(
                function,
                function.result(),
                function.volatility(),
                function.writesArguments(),
                parameters,
                defaults,
                isSpread);
    }

    static Candidate<Operator> of(Operator operator, List<SqlType> parameters) {
        return new Candidate<>(
                operator, operator.result(), operator.volatility(), operator.writesArguments(), parameters, 0, false);
    }
}
