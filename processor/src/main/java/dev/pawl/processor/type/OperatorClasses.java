package dev.pawl.processor.type;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.IndexMethod;
import java.util.Set;

/**
 * Which types the access methods index without an extension.
 *
 * @see <a href="https://www.postgresql.org/docs/current/indexes-opclass.html">Operator Classes</a>
 */
public final class OperatorClasses {

    private static final Set<String> SPGIST = Set.of("text", "varchar", "inet");
    private static final Set<String> NOT_BRIN = Set.of("boolean", "json", "jsonb");

    private OperatorClasses() {}

    /** Whether a method has a class of operators for a type of the language. */
    public static boolean exists(IndexMethod method, DataType type) {
        return switch (method) {
            case BTREE, HASH -> type.array() || !type.name().equals("json");
            case GIN -> type.array() ? !type.name().equals("json") : type.name().equals("jsonb");
            case GIST -> false;
            case SPGIST -> !type.array() && SPGIST.contains(type.name());
            case BRIN -> !type.array() && !NOT_BRIN.contains(type.name());
        };
    }
}
