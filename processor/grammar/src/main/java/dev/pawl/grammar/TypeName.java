package dev.pawl.grammar;

import java.util.List;
import java.util.stream.Stream;

/**
 * The name of a type.
 *
 * @param node the node
 */
public record TypeName(Node node) {

    static final String KIND = "TypeName";

    public TypeName {
        node.checked(KIND);
    }

    /** All in a tree. */
    public static Stream<TypeName> in(Node tree) {
        return tree.find(KIND).map(TypeName::new);
    }

    /** The parts of the name. Where SQL has words of its own, what they stand for: {@code pg_catalog.int4} for {@code int}. */
    public List<String> names() {
        return node.names("names");
    }

    /** The name without its schema. */
    public String name() {
        List<String> names = names();
        return names.get(names.size() - 1);
    }

    /** What stands in parentheses behind the name. */
    public List<Node> modifiers() {
        return node.nodes("typmods");
    }

    /** How many pairs of brackets follow. */
    public int dimensions() {
        return node.nodes("arrayBounds").size();
    }

    /** Whether it is the type of a column that is named instead, with {@code %type}. */
    public boolean isOfColumn() {
        return node.flag("pct_type");
    }
}
