package dev.pawl.processor.evaluate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import dev.pawl.processor.value.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to say about statements that cannot be read. */
final class UnreadableStatements {

    private static final int LONGEST_LIST = 12;

    private UnreadableStatements() {}

    static Wording wording(Tree tree) {
        return switch (tree.getKind()) {
            case IF, SWITCH -> new Wording(keyword(tree), UnreadableCalls.NO_DECISION);
            case FOR_LOOP -> new Wording("a `for` that counts", loop((ForLoopTree) tree));
            case WHILE_LOOP, DO_WHILE_LOOP -> new Wording(keyword(tree), loopOver("String", "table"));
            case TRY -> new Wording("`try`", "the statements without it: they only describe, and nothing fails here");
            case THROW, ASSERT -> new Wording(keyword(tree), "leave it out: a body only describes what to do");
            case SYNCHRONIZED -> new Wording("`synchronized`", "the statements without it");
            case BREAK, CONTINUE ->
                new Wording(keyword(tree), "list only what the loop is for: " + loopOver("String", "table"));
            case RETURN ->
                new Wording("a `return` in a loop", "return behind the loop, or loop where the method is called");
            case LABELED_STATEMENT -> new Wording("a label", "the statement without it");
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE ->
                new Wording("a class inside a method", "move it out of the method");
            default -> new Wording("this statement", "calls on the database, constants and `for` over `List.of(...)`");
        };
    }

    private static String keyword(Tree tree) {
        String name = tree instanceof DoWhileLoopTree ? "do" : tree.getKind().name();
        return "`" + name.replace("_LOOP", "").toLowerCase(Locale.ROOT) + "`";
    }

    /** What to say about a loop over something else than a list. */
    static Wording loopOver(EnhancedForLoopTree tree) {
        VariableTree variable = tree.getVariable();
        String type = variable.getType() == null ? "var" : variable.getType().toString();
        return new Wording(
                "a `for` over " + Wording.quote(tree.getExpression()),
                loopOver(type, variable.getName().toString()));
    }

    private static String loopOver(String type, String variable) {
        return loopOver(type, variable, "\"a\", \"b\"");
    }

    private static String loopOver(String type, String variable, String elements) {
        return "for (" + type + " " + variable + " : List.of(" + elements + ")) { ... }";
    }

    private static String loop(ForLoopTree tree) {
        List<? extends StatementTree> start = tree.getInitializer();
        return start.size() == 1 && start.get(0) instanceof VariableTree variable
                ? loopOver(
                        variable.getType() == null ? "var" : variable.getType().toString(),
                        variable.getName().toString(),
                        counted(variable, tree))
                : loopOver("String", "table");
    }

    /** The numbers that a loop counts, where they are easily seen. */
    private static String counted(VariableTree variable, ForLoopTree tree) {
        if (variable.getInitializer() instanceof LiteralTree first
                && tree.getCondition() instanceof BinaryTree condition
                && condition.getRightOperand() instanceof LiteralTree last
                && first.getValue() instanceof Integer from
                && last.getValue() instanceof Integer to) {
            int end = condition.getKind() == Kind.LESS_THAN_EQUAL ? to + 1 : to;
            if (from < end && end - from <= LONGEST_LIST) {
                return IntStream.range(from, end).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            }
        }
        return "1, 2, 3";
    }
}
