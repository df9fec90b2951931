package dev.pawl.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code that another processor has put into a body before it is read here, as Lombok does for {@code @SneakyThrows}. What
 * stands for an annotation lies where the annotation is.
 */
public final class Rewriting {

    private static final Pattern ANNOTATION = Pattern.compile("@?\\s*((?:\\w+\\s*\\.\\s*)*\\w+)");

    private final Trees trees;

    /**
     * An annotation for which there is other code.
     *
     * @param name its name as written
     * @param unit the file
     * @param begin where in it
     */
    public record Annotation(String name, CompilationUnitTree unit, long begin) {}

    public Rewriting(Trees trees) {
        this.trees = trees;
    }

    /** The annotation that a statement or an expression stands for; empty where it is written as it is. */
    public Optional<Annotation> annotation(Location location) {
        Tree tree = location.tree();
        if (tree instanceof ClassTree || tree instanceof VariableTree) {
            return Optional.empty();
        }
        long begin = trees.getSourcePositions().getStartPosition(location.unit(), tree);
        CharSequence source = source(location);
        if (source == null || begin < 0 || begin >= source.length() || source.charAt((int) begin) != '@') {
            return Optional.empty();
        }
        Matcher matcher = ANNOTATION.matcher(source).region((int) begin, source.length());
        return matcher.lookingAt()
                ? Optional.of(new Annotation(matcher.group(1), location.unit(), begin))
                : Optional.empty();
    }

    /**
     * The statements around which one that stands for an annotation has been put; none where it only checks that
     * something is not null. Empty where it does more than that, or is written as it is.
     */
    public Optional<List<? extends StatementTree>> wrapped(Location location) {
        return annotation(location).flatMap(annotation -> wrapped(location.tree()));
    }

    private static Optional<List<? extends StatementTree>> wrapped(Tree tree) {
        if (tree instanceof TryTree wrapper
                && wrapper.getFinallyBlock() == null
                && wrapper.getResources().isEmpty()) {
            return Optional.of(wrapper.getBlock().getStatements());
        }
        if (tree instanceof SynchronizedTree wrapper) {
            return Optional.of(wrapper.getBlock().getStatements());
        }
        return tree instanceof IfTree check && isNullCheck(check) ? Optional.of(List.of()) : Optional.empty();
    }

    private static boolean isNullCheck(IfTree check) {
        ExpressionTree condition = check.getCondition();
        while (condition instanceof ParenthesizedTree parentheses) {
            condition = parentheses.getExpression();
        }
        return check.getElseStatement() == null
                && condition.getKind() == Tree.Kind.EQUAL_TO
                && ((BinaryTree) condition).getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
    }

    private static @Nullable CharSequence source(Location location) {
        try {
            return location.unit().getSourceFile().getCharContent(true);
        } catch (IOException e) {
            // then it is taken as it is
            return null;
        }
    }
}
