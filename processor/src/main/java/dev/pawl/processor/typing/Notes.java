package dev.pawl.processor.typing;

import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is found while an expression is read. */
final class Notes {

    private final List<Part> parts = new ArrayList<>();
    private final List<TypeError> errors = new ArrayList<>();

    /** What is wrong has no type that further errors could follow from. */
    SqlType error(TypeError.Kind kind, String message, String subject, Node at) {
        errors.add(new TypeError(kind, message, subject, position(at)));
        return SqlType.UNTOLD;
    }

    void part(Part.Kind kind, String name, Volatility volatility, Node at) {
        parts.add(new Part(kind, name, volatility, position(at)));
    }

    Typing with(SqlType type) {
        return new Typing(type, List.copyOf(parts), List.copyOf(errors));
    }

    private static OptionalInt position(Node node) {
        OptionalInt own = node.location();
        return own.isPresent() && own.getAsInt() >= 0 ? own : start(node);
    }

    /** Where an expression begins, of which an operator may be what its node stands for. */
    static OptionalInt start(Node node) {
        return node.walk()
                .map(Node::location)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .filter(location -> location >= 0)
                .min();
    }
}
