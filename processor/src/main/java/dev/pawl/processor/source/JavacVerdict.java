package dev.pawl.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Asks javac itself whether code type-checks. That makes it attribute the class in place, which is slow and too early
 * for good code (another processor may still write classes that it needs), so it is asked only where the evaluator is
 * at a loss.
 */
public final class JavacVerdict {

    private final Trees trees;
    private final Elements elements;
    private final Set<String> refusedClasses = new LinkedHashSet<>();

    public JavacVerdict(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /** Whether javac will report an error in some code. */
    public boolean refuses(Location location) {
        TreePath path = trees.getPath(location.unit(), location.tree());
        attribute(enclosingClass(path));
        boolean refused = new ErrorFinder().scan(path, null);
        if (refused) {
            refusedClasses.add(nameOf(enclosingClass(path)));
        }
        return refused;
    }

    /** Makes javac look again at the classes that it refused; it forgets what it found when a round ends. */
    public void repeat() {
        for (String name : refusedClasses) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                attribute(trees.getPath(type));
            }
        }
    }

    /** Asking for an element that javac does not have yet makes it attribute the class; modifiers never have one. */
    private void attribute(TreePath classPath) {
        ClassTree tree = (ClassTree) classPath.getLeaf();
        trees.getElement(new TreePath(classPath, tree.getModifiers()));
    }

    private TreePath enclosingClass(TreePath path) {
        TreePath enclosing = path;
        while (!(enclosing.getLeaf() instanceof ClassTree)) {
            enclosing = enclosing.getParentPath();
        }
        return enclosing;
    }

    private String nameOf(TreePath classPath) {
        return trees.getElement(classPath) instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }

    /** Finds trees to which javac gave no type for having reported an error there. */
    private final class ErrorFinder extends TreePathScanner<Boolean, @Nullable Void> {

        @Override
        public Boolean scan(TreePath path, @Nullable Void unused) {
            return isErroneous(path) || isTrue(super.scan(path, null));
        }

        @Override
        public Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
            return tree != null
                    && (isErroneous(new TreePath(getCurrentPath(), tree)) || isTrue(super.scan(tree, null)));
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return isTrue(one) || isTrue(other);
        }

        private boolean isErroneous(TreePath path) {
            TypeMirror type = trees.getTypeMirror(path);
            return type != null && type.getKind() == TypeKind.ERROR;
        }

        private static boolean isTrue(@Nullable Boolean found) {
            return Boolean.TRUE.equals(found);
        }
    }
}
