package dev.pawl.grammar;

import java.util.List;
import java.util.stream.Stream;

/**
 * A call of a function.
 *
 * @param node the node
 */
public record FuncCall(Node node) {

    static final String KIND = "FuncCall";

    public FuncCall {
        node.checked(KIND);
    }

    /** All in a tree. What SQL has a syntax of its own for is called by the name of what it becomes: {@code pg_catalog.btrim}. */
    public static Stream<FuncCall> in(Node tree) {
        return tree.find(KIND).map(FuncCall::new);
    }

    /** The parts of the name. */
    public List<String> names() {
        return node.names("funcname");
    }

    /** The name without its schema. */
    public String name() {
        List<String> names = names();
        return names.get(names.size() - 1);
    }

    /** The arguments; one that is named is a {@code NamedArgExpr}. */
    public List<Node> arguments() {
        return node.nodes("args");
    }

    /** Whether it is called with {@code *} instead of arguments. */
    public boolean isOfStar() {
        return node.flag("agg_star");
    }
}
