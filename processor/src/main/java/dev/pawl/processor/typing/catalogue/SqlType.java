package dev.pawl.processor.typing.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of values.
 *
 * @param name as in {@code pg_type}, for example {@code int4} or {@code _int4}
 * @param kind what it is
 * @param category the letter of the types that it is converted among, as in the manual
 * @param isPreferred whether it is the one of its category that others are converted to
 * @param isCollatable whether its values are put in order by a collation
 * @param input what reading a value from a text depends on
 * @param output what writing a value as a text depends on
 * @param array the name of the arrays of it; null if there are none
 * @param element the type of the elements of an array; null for other types
 * @param part the type of what a subscript gives, of types that have subscripts and are no arrays; null for others
 * @param subtype the type of the bounds of a range; null for other types
 * @param multirange the name of the multiranges of a range; null for other types
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-type.html">pg_type</a>
 */
public record SqlType(
        String name,
        Kind kind,
        char category,
        boolean isPreferred,
        boolean isCollatable,
        Volatility input,
        Volatility output,
        @Nullable String array,
        @Nullable String element,
        @Nullable String part,
        @Nullable String subtype,
        @Nullable String multirange) {

    /** What a type is. */
    public enum Kind {
        BASE,
        ENUM,
        MULTIRANGE,
        PSEUDO,
        RANGE,
        /** Nobody has said. */
        UNTOLD
    }

    /** The type of what nobody can tell the type of. Nothing is ever said against it. */
    public static final SqlType UNTOLD = new SqlType(
            "?", Kind.UNTOLD, 'U', false, false, Volatility.UNKNOWN, Volatility.UNKNOWN, null, null, null, null, null);

    private static final char STRING = 'S';

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("bpchar", "char"),
            Map.entry("char", "\"char\""),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("varbit", "bit varying"));

    /**
     * An enum of the user.
     *
     * @param name its name
     */
    public static SqlType enumeration(String name) {
        return new SqlType(
                name, Kind.ENUM, 'E', false, false, Volatility.STABLE, Volatility.STABLE, null, null, null, null, null);
    }

    public boolean isUntold() {
        return kind == Kind.UNTOLD;
    }

    /** Whether it is that of a text between quotes, of which nobody has said yet what it is. */
    public boolean isOpen() {
        return is("unknown");
    }

    public boolean is(String expected) {
        return name.equals(expected);
    }

    public boolean isString() {
        return category == STRING;
    }

    /** What it is called in SQL, for example {@code integer[]}. */
    public String sql() {
        return Optional.ofNullable(element)
                .filter(any -> name.startsWith("_"))
                .map(each -> WORDS.getOrDefault(each, each) + "[]")
                .orElse(WORDS.getOrDefault(name, name));
    }

    /** Types are compared all the time, and their names tell them apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SqlType type && name.equals(type.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return sql();
    }
}
