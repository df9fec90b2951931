package dev.pawl.processor.evaluate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.pawl.processor.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes calls that put strings together as concatenations, with the user's own expressions. */
final class Concatenations {

    private static final String ANY = "concatenate with `+`, or write the text out";

    private Concatenations() {}

    static String instead(MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        return switch (Calls.name(tree)) {
            case "format" -> arguments.isEmpty() ? ANY : formatted(arguments.get(0), rest(arguments));
            case "formatted" -> formatted(receiver(tree), arguments);
            case "concat" -> arguments.size() == 1 ? operand(receiver(tree)) + " + " + operand(arguments.get(0)) : ANY;
            case "join" -> arguments.size() < 2 ? ANY : joined(Wording.code(arguments.get(0)), rest(arguments));
            case "valueOf" -> arguments.size() == 1 ? "\"\" + " + operand(arguments.get(0)) : ANY;
            case "toString" -> arguments.isEmpty() ? "\"\" + " + operand(receiver(tree)) : ANY;
            default -> ANY;
        };
    }

    private static List<? extends ExpressionTree> rest(List<? extends ExpressionTree> arguments) {
        return arguments.subList(1, arguments.size());
    }

    private static ExpressionTree receiver(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : tree;
    }

    private static String joined(String separator, List<? extends ExpressionTree> parts) {
        return parts.stream().map(Concatenations::operand).collect(Collectors.joining(" + " + separator + " + "));
    }

    private static String formatted(ExpressionTree format, List<? extends ExpressionTree> arguments) {
        if (!(format instanceof LiteralTree literal) || !(literal.getValue() instanceof String text)) {
            return ANY;
        }
        String[] pieces = text.split("%[sd]", -1);
        boolean understood =
                pieces.length == arguments.size() + 1 && String.join("", pieces).indexOf('%') < 0;
        return understood ? interleaved(pieces, arguments) : ANY;
    }

    private static String interleaved(String[] pieces, List<? extends ExpressionTree> arguments) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            // two numbers side by side would be added
            boolean needsString = i == 0 && pieces.length > 2 && pieces[1].isEmpty();
            if (!pieces[i].isEmpty() || needsString) {
                operands.add('"' + pieces[i].replace("\\", "\\\\").replace("\"", "\\\"") + '"');
            }
            if (i < arguments.size()) {
                operands.add(operand(arguments.get(i)));
            }
        }
        return operands.size() == 1 ? "\"\" + " + operands.get(0) : String.join(" + ", operands);
    }

    private static String operand(ExpressionTree tree) {
        return tree instanceof BinaryTree ? "(" + Wording.code(tree) + ")" : Wording.code(tree);
    }
}
