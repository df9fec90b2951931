package dev.pawl.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.StrayAnnotation;
import dev.pawl.processor.migration.StrayAnnotation.Kind;
import dev.pawl.processor.source.DslNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds Pawl's annotations on classes inside methods: annotation processors are not shown these. */
public final class LocalClasses {

    private static final Set<String> ANNOTATIONS = Set.of("Allow", "Irreversible", "Migration");

    private final Trees trees;

    /**
     * @param trees javac's trees
     */
    public LocalClasses(Trees trees) {
        this.trees = trees;
    }

    /**
     * Looks through the files of a round that import something of the DSL.
     *
     * @param round the round
     */
    public List<StrayAnnotation> in(RoundEnvironment round) {
        Set<CompilationUnitTree> units = Collections.newSetFromMap(new IdentityHashMap<>());
        List<StrayAnnotation> found = new ArrayList<>();
        for (Element root : round.getRootElements()) {
            TreePath path = trees.getPath(root);
            if (path != null && importsDsl(path.getCompilationUnit()) && units.add(path.getCompilationUnit())) {
                new Search(found).scan(path.getCompilationUnit(), null);
            }
        }
        return found;
    }

    private static boolean importsDsl(CompilationUnitTree unit) {
        return unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> name.toString().startsWith(DslNames.PACKAGE + "."));
    }

    private static final class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final List<StrayAnnotation> found;

        Search(List<StrayAnnotation> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (!isMember()) {
                add(tree);
            }
            return super.visitClass(tree, null);
        }

        /** Not by recursion: a chain may have thousands of links. */
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            ExpressionTree link = tree;
            while (link instanceof MethodInvocationTree call) {
                scan(call.getArguments(), null);
                ExpressionTree method = call.getMethodSelect();
                link = method instanceof MemberSelectTree select ? select.getExpression() : method;
            }
            return scan(link, null);
        }

        /** Whether only classes are around it, as far as the file. */
        private boolean isMember() {
            for (Tree around : getCurrentPath()) {
                if (!(around instanceof ClassTree || around instanceof CompilationUnitTree)) {
                    return false;
                }
            }
            return true;
        }

        /** What else is written on a class that should be a migration follows from where it is. */
        private void add(ClassTree tree) {
            Map<String, AnnotationTree> annotations = new TreeMap<>();
            tree.getModifiers()
                    .getAnnotations()
                    .forEach(annotation -> annotations.putIfAbsent(simpleName(annotation), annotation));
            Set<String> reported = annotations.containsKey("Migration") ? Set.of("Migration") : ANNOTATIONS;
            annotations.keySet().retainAll(reported);
            annotations.forEach((name, annotation) -> found.add(new StrayAnnotation(
                    name,
                    Kind.LOCAL_CLASS,
                    tree.getSimpleName().toString(),
                    null,
                    new Location(annotation, getCurrentPath().getCompilationUnit()))));
        }

        private static String simpleName(AnnotationTree annotation) {
            String name = annotation.getAnnotationType().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
