package dev.pawl.processor.typing.catalogue;

/**
 * A cast.
 *
 * @param context when it happens
 * @param method how it happens
 * @param volatility what it depends on
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-cast.html">pg_cast</a>
 */
public record Cast(Context context, Method method, Volatility volatility) {

    /** When a value is converted, each including those before. */
    public enum Context {
        /** In any expression. */
        IMPLICIT,
        /** When it is stored in a column. */
        ASSIGNMENT,
        /** When it is asked for. */
        EXPLICIT;

        static Context of(char code) {
            return switch (code) {
                case 'i' -> IMPLICIT;
                case 'a' -> ASSIGNMENT;
                case 'e' -> EXPLICIT;
                default -> throw new IllegalArgumentException("no context of a cast: " + code);
            };
        }
    }

    /** How a value is converted. */
    public enum Method {
        /** By a function. */
        FUNCTION,
        /** It is written as a text and read again. */
        TEXT,
        /** Not at all, it is only seen otherwise. */
        BINARY;

        static Method of(char code) {
            return switch (code) {
                case 'f' -> FUNCTION;
                case 'i' -> TEXT;
                case 'b' -> BINARY;
                default -> throw new IllegalArgumentException("no method of a cast: " + code);
            };
        }
    }
}
