package dev.pawl.grammar;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a table, view, sequence or index, where a statement uses or makes one.
 *
 * @param node the node
 */
public record RangeVar(Node node) {

    static final String KIND = "RangeVar";

    public RangeVar {
        node.checked(KIND);
    }

    /** All in a tree. Statements that drop or rename have lists of texts instead. */
    public static Stream<RangeVar> in(Node tree) {
        return tree.find(KIND).map(RangeVar::new);
    }

    public Optional<String> schema() {
        return node.text("schemaname");
    }

    public String name() {
        return node.text("relname").orElseThrow();
    }

    /** What the statement calls it. */
    public Optional<String> alias() {
        return node.node("alias").flatMap(alias -> alias.text("aliasname"));
    }

    /** Whether it stands behind ONLY. */
    public boolean isOnly() {
        return !node.flag("inh");
    }
}
