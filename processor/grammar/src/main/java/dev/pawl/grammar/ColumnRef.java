package dev.pawl.grammar;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column, or what the grammar takes for one: it may turn out to be a whole row, or a function of one argument.
 *
 * @param node the node
 */
public record ColumnRef(Node node) {

    static final String KIND = "ColumnRef";

    public ColumnRef {
        node.checked(KIND);
    }

    /** All in a tree. */
    public static Stream<ColumnRef> in(Node tree) {
        return tree.find(KIND).map(ColumnRef::new);
    }

    /** The parts of the name, the last one {@code *} if it stands for all columns. */
    public List<String> names() {
        return node.names("fields");
    }

    /** The last part of the name. */
    public String column() {
        List<String> names = names();
        return names.get(names.size() - 1);
    }

    /** Whether it stands for all columns. */
    public boolean isStar() {
        List<Node> parts = node.nodes("fields");
        return parts.get(parts.size() - 1).is("A_Star");
    }
}
