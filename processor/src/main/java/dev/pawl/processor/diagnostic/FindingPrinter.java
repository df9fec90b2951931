package dev.pawl.processor.diagnostic;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.List;
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
        trees.printMessage(kind, finding.text(), pointedAt(location.tree()), location.unit());
    }

    /** javac would put the caret of a call under its parenthesis; its name is what people look at. */
    private static Tree pointedAt(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
    }
}
