package dev.pawl.processor.typing;

import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is found while an expression is read. */
final class Notes {

    private final List<Part> parts = new ArrayList<>();
    private final List<TextConstant> constants = new ArrayList<>();
    private final List<TypeError> errors = new ArrayList<>();

    /** What is wrong has no type that further errors could follow from. */
    SqlType error(TypeError.Kind kind, String message, String subject, Node at) {
        boolean isAboutValue = kind == TypeError.Kind.NOT_BOOLEAN || kind == TypeError.Kind.WRONG_TYPE;
        errors.add(new TypeError(kind, message, subject, isAboutValue ? start(at) : position(at)));
        return SqlType.UNTOLD;
    }

    void part(Part.Kind kind, String name, Volatility volatility, Node at) {
        part(kind, name, List.of(), volatility, at);
    }

    void part(Part.Kind kind, String name, List<SqlType> operands, Volatility volatility, Node at) {
        parts.add(new Part(kind, name, List.copyOf(operands), volatility, position(at)));
    }

    /** If it is a text between quotes, it is read as a value of a type. */
    void read(Node node, SqlType type) {
        boolean isText = node.is("A_Const") && node.has("sval");
        if (isText && type.kind() != SqlType.Kind.PSEUDO && !type.isUntold()) {
            new Constant(node).value().ifPresent(text -> constants.add(new TextConstant(text, type, position(node))));
        }
    }

    Typing with(SqlType type) {
        return new Typing(type, List.copyOf(parts), List.copyOf(constants), List.copyOf(errors));
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
