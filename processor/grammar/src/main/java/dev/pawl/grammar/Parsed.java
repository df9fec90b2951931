package dev.pawl.grammar;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text.
 *
 * @param <T> what it is read into
 */
public sealed interface Parsed<T> {

    /**
     * The text is right.
     *
     * @param value what it says
     * @param <T> what it is read into
     */
    record Accepted<T>(T value) implements Parsed<T> {}

    /**
     * The text is wrong.
     *
     * @param reason why
     * @param <T> what it would have been read into
     */
    record Refused<T>(SyntaxError reason) implements Parsed<T> {}

    /** What the text says, empty if it is wrong. */
    default Optional<T> accepted() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.value) : Optional.empty();
    }

    /** Why the text is wrong, empty if it is right. */
    default Optional<SyntaxError> error() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason) : Optional.empty();
    }

    /** What the text says, for callers who know that it is right. */
    default T get() {
        return accepted()
                .orElseThrow(
                        () -> new IllegalStateException(error().orElseThrow().message()));
    }

    /** Goes on with what the text says, if it is right. */
    default <R> Parsed<R> flatMap(Function<T, Parsed<R>> further) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.reason);
        }
        return further.apply(get());
    }
}
