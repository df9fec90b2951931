package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for a function or an operator.
 *
 * @param <T> what was looked for
 */
public sealed interface Resolved<T> {

    /**
     * There is one.
     *
     * @param what it
     * @param result the type of what it gives
     * @param parameters the types that its arguments are converted to, in their order
     * @param volatility what its result depends on, with the conversions of the arguments
     * @param <T> what was looked for
     */
    record Found<T>(T what, SqlType result, List<SqlType> parameters, Volatility volatility) implements Resolved<T> {}

    /**
     * There is none.
     *
     * @param reason why
     * @param <T> what was looked for
     */
    record Missing<T>(Reason reason) implements Resolved<T> {}

    /**
     * It takes a server to tell.
     *
     * @param <T> what was looked for
     */
    record Untold<T>() implements Resolved<T> {}

    /** Why there is none. */
    enum Reason {
        /** Several do, none better than the others. */
        AMBIGUOUS,
        /** Nothing has that name. */
        NO_SUCH_NAME,
        /** What has that name wants something else. */
        NO_SUCH_ARGUMENTS,
        /** The arguments do not say what it works with. */
        UNDETERMINED
    }

    default Optional<Found<T>> found() {
        return this instanceof Found<T> found ? Optional.of(found) : Optional.empty();
    }
}
