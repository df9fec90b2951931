package dev.pawl.grammar;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constant, a node of the kind {@code A_Const}.
 *
 * @param node the node
 */
public record Constant(Node node) {

    static final String KIND = "A_Const";

    /** What PostgreSQL takes a constant for, before it knows what is wanted. */
    public enum Kind {
        NULL,
        BOOLEAN,
        INTEGER,
        /** One with a point or an exponent, or too big for 32 bits. */
        NUMBER,
        STRING,
        /** {@code B'...'} and {@code X'...'}. */
        BITS
    }

    public Constant {
        node.checked(KIND);
    }

    /** All in a tree. */
    public static Stream<Constant> in(Node tree) {
        return tree.find(KIND).map(Constant::new);
    }

    public Kind kind() {
        if (node.has("ival")) {
            return Kind.INTEGER;
        } else if (node.has("fval")) {
            return Kind.NUMBER;
        } else if (node.has("boolval")) {
            return Kind.BOOLEAN;
        } else if (node.has("sval")) {
            return Kind.STRING;
        }
        return node.has("bsval") ? Kind.BITS : Kind.NULL;
    }

    /** Its value as a text: of a string what it means, of bits a {@code b} or {@code x} and the digits; empty for null. */
    public Optional<String> value() {
        return switch (kind()) {
            case NULL -> Optional.empty();
            case BOOLEAN -> node.node("boolval").map(value -> String.valueOf(value.flag("boolval")));
            case INTEGER -> node.node("ival").map(value -> String.valueOf(value.number("ival")));
            case NUMBER -> node.node("fval").flatMap(value -> value.text("fval"));
            case STRING -> node.node("sval").map(value -> value.text("sval").orElse(""));
            case BITS -> node.node("bsval").flatMap(value -> value.text("bsval"));
        };
    }
}
