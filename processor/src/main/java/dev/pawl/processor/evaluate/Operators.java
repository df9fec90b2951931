package dev.pawl.processor.evaluate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.pawl.processor.diagnostic.Location.Piece;
import dev.pawl.processor.value.BinaryOperators;
import dev.pawl.processor.value.DeclaredType;
import dev.pawl.processor.value.Numbers;
import dev.pawl.processor.value.Texts;
import dev.pawl.processor.value.UnaryOperators;
import dev.pawl.processor.value.Value;
import dev.pawl.processor.value.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the operators that constant expressions have (JLS 15.29). */
final class Operators {

    private final Evaluation evaluation;

    Operators(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Nullable
    Value binary(BinaryTree tree, Frame frame) {
        Value left = evaluation.read(tree.getLeftOperand(), frame);
        if (left != null && decides(tree.getKind(), left.object())) {
            return Value.of(left.object(), frame.at(tree));
        }
        Value right = evaluation.read(tree.getRightOperand(), frame);
        return left == null || right == null ? null : binary(tree, left, right, frame);
    }

    /** Whether the right operand does not matter. */
    private static boolean decides(Kind operator, Object left) {
        return switch (operator) {
            case CONDITIONAL_AND -> left.equals(false);
            case CONDITIONAL_OR -> left.equals(true);
            default -> false;
        };
    }

    private @Nullable Value binary(BinaryTree tree, Value left, Value right, Frame frame) {
        if (tree.getKind() == Kind.PLUS && (left.object() instanceof String || right.object() instanceof String)) {
            return concatenation(tree, left, right, frame);
        }
        try {
            return result(tree, apply(tree.getKind(), left.object(), right.object()), frame);
        } catch (ArithmeticException e) {
            return evaluation.unreadable(
                    tree.getRightOperand(), frame, new Wording("a division by zero", "a divisor other than 0"));
        }
    }

    private static @Nullable Object apply(Kind operator, Object left, Object right) {
        return switch (operator) {
            // the left operand has not decided, so that the right one does
            case CONDITIONAL_AND, CONDITIONAL_OR -> left instanceof Boolean && right instanceof Boolean ? right : null;
            default -> BinaryOperators.apply(operator, left, right);
        };
    }

    private @Nullable Value concatenation(BinaryTree tree, Value left, Value right, Frame frame) {
        Optional<String> start = text(tree.getLeftOperand(), left, frame);
        Optional<String> end = text(tree.getRightOperand(), right, frame);
        if (start.isEmpty() || end.isEmpty()) {
            return null;
        }
        List<Piece> pieces =
                List.of(new Piece(0, left.location()), new Piece(start.get().length(), right.location()));
        return Value.of(start.get() + end.get(), frame.at(tree).of(pieces));
    }

    private Optional<String> text(ExpressionTree operand, Value value, Frame frame) {
        Optional<String> text = Texts.of(value.object());
        if (text.isEmpty()) {
            evaluation.unreadable(operand, frame, Texts.wording(operand, value.object()));
        }
        return text;
    }

    @Nullable
    Value unary(UnaryTree tree, Frame frame) {
        Value operand = evaluation.read(tree.getExpression(), frame);
        return operand == null ? null : result(tree, UnaryOperators.apply(tree.getKind(), operand.object()), frame);
    }

    private @Nullable Value result(Tree tree, @Nullable Object result, Frame frame) {
        return result == null
                ? evaluation.unresolved(tree, frame, UnreadableExpressions.wording(tree))
                : Value.of(result, frame.at(tree));
    }

    @Nullable
    Value conditional(ConditionalExpressionTree tree, Frame frame) {
        Value condition = evaluation.read(tree.getCondition(), frame);
        if (condition == null) {
            return null;
        }
        if (!(condition.object() instanceof Boolean holds)) {
            return result(tree, null, frame);
        }
        return holds
                ? chosen(tree.getTrueExpression(), tree.getFalseExpression(), frame)
                : chosen(tree.getFalseExpression(), tree.getTrueExpression(), frame);
    }

    private @Nullable Value chosen(ExpressionTree chosen, ExpressionTree other, Frame frame) {
        Value value = evaluation.read(chosen, frame);
        if (value == null || !Numbers.isNumeric(value.object())) {
            return value;
        }
        Value ignored = hasCall(other) ? null : evaluation.read(other, frame);
        return ignored == null
                ? evaluation.unreadable(other, frame, new Wording("a number that is not constant", "a constant"))
                : new Value(Numbers.unified(value.object(), ignored.object()), value.location(), value.parts());
    }

    /** A call may record operations; it is not made only to learn the type of what it gives. */
    private static boolean hasCall(Tree tree) {
        boolean[] found = {false};
        tree.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                        found[0] = true;
                        return null;
                    }
                },
                null);
        return found[0];
    }

    @Nullable
    Value cast(TypeCastTree tree, Frame frame) {
        Value value = evaluation.read(tree.getExpression(), frame);
        DeclaredType type = DeclaredType.of(tree.getType()).orElse(null);
        if (value == null) {
            return null;
        }
        return type == null || !type.isConstant()
                ? evaluation.unreadable(tree, frame, UnreadableExpressions.wording(tree))
                : result(tree, type.cast(value.object()), frame);
    }
}
