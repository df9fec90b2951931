package dev.pawl.processor.reader;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import java.util.Optional;
import java.util.Set;

/** Defaults as the language has them: constants of the Java type that belongs to the column's, or expressions. */
final class Defaults {

    private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "json", "jsonb", "inet");

    private Defaults() {}

    /**
     * A default.
     *
     * @param tree what it is
     * @param sql the same as it is written
     * @param type the type of the column; empty if it is not known
     */
    static Object of(Node tree, String sql, Optional<DataType> type) {
        return constant(tree, type).orElseGet(() -> new Expression<>(sql.isBlank() ? "null" : sql));
    }

    /** Whether it is none. */
    static boolean isNull(Node tree) {
        return tree.is("A_Const") && new Constant(tree).kind() == Constant.Kind.NULL;
    }

    private static Optional<Object> constant(Node tree, Optional<DataType> type) {
        if (!tree.is("A_Const") || type.map(DataType::array).orElse(false)) {
            return Optional.empty();
        }
        Constant constant = new Constant(tree);
        String name = type.map(DataType::name).orElse("");
        String value = constant.value().orElse("");
        return switch (constant.kind()) {
            case INTEGER -> integer(value, name);
            case BOOLEAN -> name.equals("boolean") ? Optional.of(Boolean.valueOf(value)) : Optional.empty();
            case STRING -> STRINGS.contains(name) ? Optional.of(value) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> integer(String value, String type) {
        return switch (type) {
            case "smallint", "integer", "numeric" -> Optional.of(Integer.valueOf(value));
            case "bigint" -> Optional.of(Long.valueOf(value));
            default -> Optional.empty();
        };
    }
}
