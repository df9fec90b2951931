package dev.pawl.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source to point at.
 *
 * @param tree the smallest tree that carries the mistake
 * @param unit the file that it is in
 * @param passage where the mistake is in the file that the tree names; null when it is in the tree itself
 */
public record Location(
        Tree tree, CompilationUnitTree unit, @Nullable Passage passage) {

    /**
     * A place in the source itself.
     *
     * @param tree the smallest tree that carries the mistake
     * @param unit the file that it is in
     */
    public Location(Tree tree, CompilationUnitTree unit) {
        this(tree, unit, null);
    }

    /** A passage of the file that is named here. */
    public Location at(Passage place) {
        return new Location(tree, unit, place);
    }

    /** A character of the text that is written here. */
    public Location character(int index) {
        return this;
    }

    /** The source file. */
    public URI file() {
        return unit.getSourceFile().toUri();
    }

    /** The package of the source file; empty for the unnamed one. */
    public String packageName() {
        ExpressionTree name = unit.getPackageName();
        return name == null ? "" : name.toString();
    }
}
