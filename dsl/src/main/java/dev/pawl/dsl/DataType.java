package dev.pawl.dsl;

import dev.pawl.dsl.internal.InvalidArgument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a PostgreSQL data type with its modifiers.
 *
 * @param schema the schema of a type created in this database; null for the one that the migrations are applied to, and for
 *     types that PostgreSQL brings
 * @param name the type's name as in the manual, for example {@code varchar}
 * @param modifiers length, or precision and scale; empty when not given
 * @param array whether it is an array of that type
 * @param userDefined whether the name is that of a type created in this database (an enum, a domain, an extension's
 *     type), which is quoted, instead of one that PostgreSQL brings
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data Types</a>
 */
public record DataType(
        @Nullable String schema, String name, List<Integer> modifiers, boolean array, boolean userDefined) {

    /**
     * A type that is not in another schema.
     *
     * @param name the type's name
     * @param modifiers length, or precision and scale; empty when not given
     * @param array whether it is an array of that type
     * @param userDefined whether the name is that of a type created in this database
     */
    public DataType(String name, List<Integer> modifiers, boolean array, boolean userDefined) {
        this(null, name, modifiers, array, userDefined);
    }

    static DataType of(String name, Integer... modifiers) {
        return new DataType(name, List.of(modifiers), false, false);
    }

    DataType asArray() {
        if (array) {
            throw new InvalidArgument(
                    "PostgreSQL does not tell arrays of arrays from arrays; `array()` is written once", 0);
        }
        return new DataType(schema, name, modifiers, true, userDefined);
    }

    /** The type of the elements of an array; of what is none, the type itself. */
    public DataType element() {
        return new DataType(schema, name, modifiers, false, userDefined);
    }

    /**
     * The type that {@link Columns} has a method for and that SQL knows by a name, for example
     * {@code timestamp(3) with time zone}.
     *
     * @param sql the name as it may be written in SQL
     * @return empty when it is another type, or none
     */
    public static Optional<DataType> builtIn(String sql) {
        return BuiltInType.of(sql);
    }

    /** The type as written in SQL, for example {@code numeric(10, 2)[]}. */
    public String sql() {
        String plain = userDefined ? quoted(name) : name;
        String quoted = schema == null ? plain : quoted(schema) + "." + plain;
        String suffix = array ? "[]" : "";
        return modifiers.isEmpty() ? quoted + suffix : withModifiers(quoted) + suffix;
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private String withModifiers(String quoted) {
        String list = modifiers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        // `timestamp (3) with time zone` has its precision in the middle; the short name `timestamptz(3)` has not
        return quoted + list;
    }

    @Override
    public String toString() {
        return sql();
    }
}
