package dev.pawl.processor.typing.catalogue;

/**
 * How much what an expression gives may change while its arguments stay the same, the least first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/xfunc-volatility.html">Function Volatility Categories</a>
 */
public enum Volatility {
    /** Not at all. */
    IMMUTABLE,
    /** Between statements. */
    STABLE,
    /** It takes a server to tell. */
    UNKNOWN,
    /** Within a statement. */
    VOLATILE;

    /** The letter of what depends on no more than writing its arguments as texts does. */
    static final char AS_WRITTEN = 'o';

    /** Of an expression that has one of this and one of another in it. */
    public Volatility and(Volatility other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Volatility of(char code) {
        return switch (code) {
            case 'i', AS_WRITTEN -> IMMUTABLE;
            case 's' -> STABLE;
            case 'v' -> VOLATILE;
            default -> throw new IllegalArgumentException("no volatility: " + code);
        };
    }
}
