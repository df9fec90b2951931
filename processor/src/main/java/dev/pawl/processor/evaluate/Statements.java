package dev.pawl.processor.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.pawl.processor.value.DeclaredType;
import dev.pawl.processor.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements. One that cannot be read does not keep those after it from being read. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, Frame> {

    private final Evaluation evaluation;

    Statements(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Runs the body of a method, whose parameters the frame already has. */
    void run(MethodTree method, Frame frame) {
        visit(method.getBody(), frame);
        if (!frame.hasReturned() && method.getReturnType().toString().equals("void")) {
            frame.returns(Value.of(Value.Nothing.NOTHING, frame.at(method)));
        }
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, Frame frame) {
        evaluation
                .surroundings()
                .rewriting()
                .wrapped(frame.at(tree))
                .ifPresentOrElse(
                        statements -> runBlock(statements, frame),
                        () -> evaluation.unreadable(tree, frame, UnreadableStatements.wording(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, Frame frame) {
        runBlock(tree.getStatements(), frame);
        return null;
    }

    private void runBlock(List<? extends StatementTree> statements, Frame frame) {
        frame.enterBlock();
        for (StatementTree statement : statements) {
            if (!frame.hasReturned()) {
                evaluation.problems().inStatement(() -> visit(statement, frame));
            }
        }
        frame.leaveBlock();
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, Frame frame) {
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Frame frame) {
        evaluation.read(tree.getExpression(), frame);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Frame frame) {
        ExpressionTree initialiser = tree.getInitializer();
        // javac sees to it that a variable without one is not read before an assignment, which is reported
        Value value = initialiser == null ? null : readAs(tree.getType(), initialiser, frame);
        frame.declare(tree.getName().toString(), value);
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, Frame frame) {
        if (frame.isInLoop()) {
            return defaultAction(tree, frame);
        }
        ExpressionTree expression = tree.getExpression();
        frame.returns(
                expression == null
                        ? Value.of(Value.Nothing.NOTHING, frame.at(tree))
                        : readAs(frame.returnType(), expression, frame));
        return null;
    }

    /** The value of an expression as a variable of a type holds it; null if it is not known. */
    @Nullable
    Value readAs(@Nullable Tree type, ExpressionTree expression, Frame frame) {
        return assign(type, evaluation.read(expression, frame), expression, frame);
    }

    private @Nullable Value assign(@Nullable Tree type, @Nullable Value value, ExpressionTree expression, Frame frame) {
        if (value == null) {
            return null;
        }
        Value assigned = DeclaredType.assign(type, value);
        return assigned == null
                ? evaluation.unresolved(expression, frame, UnreadableExpressions.wording(expression))
                : assigned;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Frame frame) {
        Value list = evaluation.read(tree.getExpression(), frame);
        frame.enterLoop();
        for (Value element : elements(list, tree, frame)) {
            frame.enterBlock();
            VariableTree variable = tree.getVariable();
            frame.declare(
                    variable.getName().toString(), assign(variable.getType(), element, tree.getExpression(), frame));
            evaluation.problems().inStatement(() -> visit(tree.getStatement(), frame));
            frame.leaveBlock();
        }
        frame.leaveLoop();
        return null;
    }

    private List<@Nullable Value> elements(@Nullable Value list, EnhancedForLoopTree tree, Frame frame) {
        if (list != null
                && (list.object() instanceof Collection<?>
                        || list.object().getClass().isArray())) {
            return new ArrayList<>(list.elements());
        }
        if (list != null) {
            evaluation.unresolved(tree.getExpression(), frame, UnreadableStatements.loopOver(tree));
        }
        // once, with an unknown element, to find what else is wrong
        List<@Nullable Value> unknown = new ArrayList<>();
        unknown.add(null);
        return unknown;
    }
}
