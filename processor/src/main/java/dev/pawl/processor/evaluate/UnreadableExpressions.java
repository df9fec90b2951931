package dev.pawl.processor.evaluate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.pawl.processor.value.Bytes;
import dev.pawl.processor.value.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What to say about expressions that cannot be read; calls have their own. */
final class UnreadableExpressions {

    static final String CONSTANT = "a literal or a constant";

    private UnreadableExpressions() {}

    static Wording wording(Tree tree) {
        return switch (tree.getKind()) {
            case NEW_CLASS -> ofNew((NewClassTree) tree);
            case NEW_ARRAY -> ofArray((NewArrayTree) tree);
            case ARRAY_ACCESS ->
                new Wording(
                        "an element of the array " + Wording.quote(((ArrayAccessTree) tree).getExpression()), CONSTANT);
            case LAMBDA_EXPRESSION ->
                new Wording("a lambda", "a static method: `static void addTo(Database db, String table) { ... }`");
            case MEMBER_REFERENCE -> new Wording("the method reference " + Wording.quote(tree), "a call of the method");
            case ASSIGNMENT -> ofAssignment((AssignmentTree) tree);
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> ofStep((UnaryTree) tree, " + 1");
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> ofStep((UnaryTree) tree, " - 1");
            case TYPE_CAST -> new Wording("the cast " + Wording.quote(tree), uncast((TypeCastTree) tree));
            case INSTANCE_OF -> new Wording("`instanceof`", "write out what is meant");
            case SWITCH_EXPRESSION -> new Wording("`switch`", UnreadableCalls.NO_DECISION);
            case EQUAL_TO, NOT_EQUAL_TO -> ofComparison((BinaryTree) tree);
            case IDENTIFIER, MEMBER_SELECT -> ofName(tree);
            default ->
                tree instanceof CompoundAssignmentTree assignment
                        ? ofAssignment(assignment)
                        : new Wording(Wording.quote(tree), CONSTANT);
        };
    }

    private static Wording ofNew(NewClassTree tree) {
        String type = tree.getIdentifier().toString();
        return new Wording(
                "`new " + type + (tree.getArguments().isEmpty() ? "()`" : "(...)`"), insteadOfNew(type, tree));
    }

    private static String insteadOfNew(String type, NewClassTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (type.matches("(java\\.math\\.)?Big(Decimal|Integer)") && arguments.size() == 1) {
            Object value = arguments.get(0) instanceof LiteralTree literal ? literal.getValue() : "12.50";
            return "expression(\"" + value + "\")";
        }
        return type.matches("[\\w.]*(List|Set)\\b.*") ? "List.of(\"a\", \"b\")" : CONSTANT;
    }

    private static Wording ofArray(NewArrayTree tree) {
        if (Bytes.isArray(tree)) {
            return new Wording("an array", Bytes.instead(tree));
        }
        List<? extends ExpressionTree> elements = tree.getInitializers();
        return new Wording(
                "an array", elements == null ? "List.of(\"a\", \"b\")" : "List.of(" + listed(elements) + ")");
    }

    /** Expressions as they stand between commas. */
    static String listed(List<? extends ExpressionTree> trees) {
        return trees.stream().map(Wording::code).collect(Collectors.joining(", "));
    }

    private static Wording ofAssignment(AssignmentTree tree) {
        return new Wording(
                "an assignment to " + Wording.quote(tree.getVariable()),
                "another variable: `var " + another(tree.getVariable()) + " = " + Wording.code(tree.getExpression())
                        + ";`");
    }

    private static Wording ofAssignment(CompoundAssignmentTree tree) {
        String operator = tree.toString()
                .substring(tree.getVariable().toString().length())
                .strip();
        String sign = operator.substring(0, operator.indexOf('='));
        return new Wording(
                "an assignment to " + Wording.quote(tree.getVariable()),
                "another variable: `var " + another(tree.getVariable()) + " = " + tree.getVariable() + " " + sign + " "
                        + Wording.code(tree.getExpression()) + ";`");
    }

    private static Wording ofStep(UnaryTree tree, String step) {
        return new Wording(Wording.quote(tree), Wording.code(tree.getExpression()) + step);
    }

    private static String another(ExpressionTree variable) {
        return variable.toString().replaceAll("\\W+", "") + "2";
    }

    private static String uncast(TypeCastTree tree) {
        return Wording.code(tree.getExpression());
    }

    private static Wording ofComparison(BinaryTree tree) {
        return new Wording(
                "the comparison " + Wording.quote(tree), "a `boolean` constant: `static final boolean CHOSEN = true;`");
    }

    private static Wording ofName(Tree tree) {
        String name = tree.toString();
        return name.matches("(.*\\.)?(this|super)")
                ? new Wording(Wording.quote(tree), "static methods and `static final` fields")
                : new Wording(Wording.quote(tree), CONSTANT);
    }
}
