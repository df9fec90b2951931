package dev.pawl.processor.evaluate;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.pawl.processor.value.Value;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions, each kind by the part that knows it. What no part knows, newer Java too, is unreadable. */
final class Expressions extends SimpleTreeVisitor<@Nullable Value, Frame> {

    private final Evaluation evaluation;
    private final Operators operators;

    Expressions(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.operators = new Operators(evaluation);
    }

    @Override
    protected @Nullable Value defaultAction(Tree tree, Frame frame) {
        return evaluation.unreadable(tree, frame, UnreadableExpressions.wording(tree));
    }

    @Override
    public @Nullable Value visitLiteral(LiteralTree tree, Frame frame) {
        Object value = tree.getValue();
        if (value == null) {
            evaluation.problems().invalid(frame.at(tree), "`null` is not a value here; SQL's NULL is `sqlNull()`");
            return null;
        }
        return Value.of(value, frame.at(tree));
    }

    @Override
    public @Nullable Value visitParenthesized(ParenthesizedTree tree, Frame frame) {
        return visit(tree.getExpression(), frame);
    }

    @Override
    public @Nullable Value visitIdentifier(IdentifierTree tree, Frame frame) {
        return Names.isInstance(tree.getName().toString()) ? defaultAction(tree, frame) : named(tree, frame);
    }

    @Override
    public @Nullable Value visitMemberSelect(MemberSelectTree tree, Frame frame) {
        return switch (tree.getIdentifier().toString()) {
            case "class" -> ClassLiterals.read(tree, frame, evaluation);
            case "this", "super" -> defaultAction(tree, frame);
            default -> named(tree, frame);
        };
    }

    private @Nullable Value named(ExpressionTree tree, Frame frame) {
        Meaning meaning = Names.of(tree, frame);
        if (meaning instanceof Meaning.LocalVariable variable) {
            return variable.local().value();
        }
        if (meaning instanceof Meaning.Field field) {
            return evaluation.fields().read(field.element(), tree, frame);
        }
        boolean isOfUnknown = meaning instanceof Meaning.Member
                && tree instanceof MemberSelectTree select
                && visit(select.getExpression(), frame) == null;
        return isOfUnknown ? null : evaluation.unresolved(tree, frame, UnreadableExpressions.wording(tree));
    }

    @Override
    public @Nullable Value visitMethodInvocation(MethodInvocationTree tree, Frame frame) {
        return evaluation.calls().read(tree, frame);
    }

    @Override
    public @Nullable Value visitBinary(BinaryTree tree, Frame frame) {
        return operators.binary(tree, frame);
    }

    @Override
    public @Nullable Value visitUnary(UnaryTree tree, Frame frame) {
        return switch (tree.getKind()) {
            case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> operators.unary(tree, frame);
            default -> assigned(tree, tree.getExpression(), frame);
        };
    }

    @Override
    public @Nullable Value visitConditionalExpression(ConditionalExpressionTree tree, Frame frame) {
        return operators.conditional(tree, frame);
    }

    @Override
    public @Nullable Value visitTypeCast(TypeCastTree tree, Frame frame) {
        return operators.cast(tree, frame);
    }

    @Override
    public @Nullable Value visitAssignment(AssignmentTree tree, Frame frame) {
        return assigned(tree, tree.getVariable(), frame);
    }

    @Override
    public @Nullable Value visitCompoundAssignment(CompoundAssignmentTree tree, Frame frame) {
        return assigned(tree, tree.getVariable(), frame);
    }

    /** A variable has one value. After a second one was given to it, what depends on it is not known. */
    private @Nullable Value assigned(Tree tree, ExpressionTree variable, Frame frame) {
        if (variable instanceof IdentifierTree name) {
            frame.forget(name.getName().toString());
        }
        return defaultAction(tree, frame);
    }
}
