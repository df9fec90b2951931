package dev.pawl.grammar;

import java.util.stream.Stream;

/**
 * A value made one of a type: {@code cast(a as b)}, {@code a::b}, {@code b 'a'}.
 *
 * @param node the node
 */
public record TypeCast(Node node) {

    static final String KIND = "TypeCast";

    public TypeCast {
        node.checked(KIND);
    }

    /** All in a tree. */
    public static Stream<TypeCast> in(Node tree) {
        return tree.find(KIND).map(TypeCast::new);
    }

    public Node argument() {
        return node.node("arg").orElseThrow();
    }

    public TypeName type() {
        return new TypeName(node.node("typeName").orElseThrow());
    }
}
