package dev.pawl.processor.diagnostic;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.tools.Diagnostic;

/** Hands findings to the compiler, each at its place in the source. */
public final class FindingPrinter {

    private final Trees trees;

    /**
     * @param trees javac's trees
     */
    public FindingPrinter(Trees trees) {
        this.trees = trees;
    }

    /**
     * Prints findings, in their order and each once.
     *
     * @param findings what was found
     */
    public void print(List<Finding> findings) {
        Set<Finding> once = new LinkedHashSet<>(findings);
        for (Finding finding : once) {
            switch (finding.severity()) {
                case ERROR -> print(Diagnostic.Kind.ERROR, finding);
                case WARNING -> print(Diagnostic.Kind.WARNING, finding);
                case OFF -> {}
            }
        }
    }

    private void print(Diagnostic.Kind kind, Finding finding) {
        Location location = finding.location();
        OptionalInt place = location.isCharacter() ? place(location) : OptionalInt.empty();
        if (place.isPresent() && trees instanceof DocTrees all) {
            new AnyPlace(all).print(kind, finding.text(), place.getAsInt(), location.unit());
        } else {
            trees.printMessage(kind, finding.text(), pointedAt(location.tree()), location.unit());
        }
    }

    /** Where the character that is meant is written; empty if the text is not written here. */
    private OptionalInt place(Location location) {
        Tree tree = location.tree();
        while (tree instanceof ParenthesizedTree parentheses) {
            tree = parentheses.getExpression();
        }
        long start = trees.getSourcePositions().getStartPosition(location.unit(), tree);
        if (!(tree instanceof LiteralTree literal) || !(literal.getValue() instanceof String text) || start < 0) {
            return OptionalInt.empty();
        }
        try {
            CharSequence file = location.unit().getSourceFile().getCharContent(true);
            return LiteralSource.placeOf(file, (int) start, text, location.character());
        } catch (IOException e) {
            // where there is no source to be read, the literal as a whole will do
            return OptionalInt.empty();
        }
    }

    /** javac would put the caret of a call under its parenthesis; its name is what people look at. */
    private static Tree pointedAt(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
    }
}
