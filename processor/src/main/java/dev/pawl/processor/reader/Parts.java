package dev.pawl.processor.reader;

import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import java.util.List;
import java.util.Set;

/** Parts that many statements have. */
final class Parts {

    private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

    private Parts() {}

    static boolean cascades(Node node) {
        return node.text("behavior").filter("DROP_CASCADE"::equals).isPresent();
    }

    /** Whether an option is among some, and not turned off. */
    static boolean has(List<Node> options, String name) {
        return options.stream()
                .filter(option -> option.text("defname").filter(name::equals).isPresent())
                .anyMatch(option -> !option.node("arg")
                        .map(Parts::value)
                        .map(Parts::isFalse)
                        .orElse(false));
    }

    static boolean isFalse(String value) {
        return FALSE.contains(value);
    }

    /** A value as a text, as far as it is a simple one. */
    static String value(Node node) {
        return switch (node.kind()) {
            case "A_Const" -> new Constant(node).value().orElse("null");
            case "Integer" -> String.valueOf(node.number("ival"));
            case "Float" -> node.text("fval").orElse("");
            case "Boolean" -> String.valueOf(node.flag("boolval"));
            case "String" -> node.text("sval").orElse("");
            case "TypeName" -> String.join(".", node.names("names"));
            default -> "";
        };
    }
}
