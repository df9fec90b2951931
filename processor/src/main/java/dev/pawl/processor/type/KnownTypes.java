package dev.pawl.processor.type;

import dev.pawl.dsl.DataType;
import java.util.Set;

/** The types of which it is known what they are; any other may be an enum, a domain, or an extension's. */
public final class KnownTypes {

    /** What {@code CREATE EXTENSION citext} brings; a domain of that name would be taken for it. */
    static final String CITEXT = "citext";

    private static final Set<String> BUILT_IN = Set.copyOf(Lines.of("types.txt"));

    /** The category {@code S} of {@code pg_type}: whatever is assigned to one of them is written out as text. */
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "name", CITEXT);

    /** Those that no index orders, so that there is no key of them. */
    private static final Set<String> UNORDERED =
            Set.of("box", "circle", "json", "jsonpath", "line", "lseg", "path", "point", "polygon", "xid", "xml");

    private KnownTypes() {}

    /**
     * Whether values of a type can be put in order, and so told apart by a key.
     *
     * @param type the type
     */
    public static boolean haveOrder(DataType type) {
        return !contain(type) || !UNORDERED.contains(type.name());
    }

    /**
     * Whether a type, or that of the elements of an array, is known.
     *
     * @param type the type
     */
    public static boolean contain(DataType type) {
        return !type.userDefined()
                || type.name().equals(CITEXT)
                || (type.schema() == null && BUILT_IN.contains(type.name()));
    }

    /**
     * Whether values of a type are texts, which all types are read from and written as.
     *
     * @param type the type
     */
    public static boolean isString(DataType type) {
        return !type.array() && STRINGS.contains(type.name());
    }

    /**
     * The type whose operators an index on a column of a type uses, unless told otherwise.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">GetDefaultOpClass</a>
     */
    static String operators(DataType type) {
        return switch (type.name()) {
            case "varchar" -> "text";
            case "cidr" -> "inet";
            default -> type.name();
        };
    }
}
