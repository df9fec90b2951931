package dev.pawl.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.source.DslNames;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Annotations of one declaration, whose values know where they were written. */
final class Annotations {

    private final Trees trees;
    private final Element declaration;
    private final Location declarationPlace;

    Annotations(Trees trees, Element declaration, Location declarationPlace) {
        this.trees = trees;
        this.declaration = declaration;
        this.declarationPlace = declarationPlace;
    }

    /** An annotation of a type. */
    Optional<Written> of(Class<? extends Annotation> type) {
        return all(declaration.getAnnotationMirrors().stream(), type).findFirst();
    }

    /** The annotations of a repeatable type, in the order of writing. */
    List<Written> of(Class<? extends Annotation> type, Class<? extends Annotation> container) {
        List<Written> repeated = all(declaration.getAnnotationMirrors().stream(), container)
                .flatMap(written -> all(nested(written), type))
                .toList();
        if (!repeated.isEmpty()) {
            placeByOrder(repeated, written(type));
        }
        return Stream.concat(all(declaration.getAnnotationMirrors().stream(), type), repeated.stream())
                .toList();
    }

    /** Where the container is written, too, javac knows the places itself. */
    private static void placeByOrder(List<Written> repeated, List<? extends AnnotationTree> written) {
        for (int i = 0; i < repeated.size() && repeated.size() == written.size(); i++) {
            repeated.get(i).tree = written.get(i);
        }
    }

    /** The annotations of a type in the source. */
    private List<? extends AnnotationTree> written(Class<? extends Annotation> type) {
        TreePath path = trees.getPath(declaration);
        Tree tree = path == null ? declarationPlace.tree() : path.getLeaf();
        ModifiersTree modifiers =
                tree instanceof ClassTree classTree ? classTree.getModifiers() : ((MethodTree) tree).getModifiers();
        return modifiers.getAnnotations().stream()
                .filter(annotation -> DslNames.of(type)
                        .endsWith(annotation.getAnnotationType().toString()))
                .toList();
    }

    private Stream<Written> all(Stream<? extends AnnotationMirror> mirrors, Class<? extends Annotation> type) {
        return mirrors.filter(mirror -> DslNames.isOf(mirror, type)).map(Written::new);
    }

    private static Stream<AnnotationMirror> nested(Written container) {
        return container.element("value").map(AnnotationValue::getValue).stream()
                .filter(List.class::isInstance)
                .flatMap(values -> ((List<?>) values).stream())
                .filter(AnnotationValue.class::isInstance)
                .map(value -> ((AnnotationValue) value).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    /** One annotation. */
    final class Written {

        private final AnnotationMirror mirror;
        private @Nullable AnnotationTree tree;

        private Written(AnnotationMirror mirror) {
            this.mirror = mirror;
        }

        /** What is written for an element; empty if nothing is, or nothing that type-checks. */
        <T> Optional<T> value(String element, Class<T> type) {
            return element(element)
                    .map(AnnotationValue::getValue)
                    .filter(type::isInstance)
                    .map(type::cast);
        }

        /** The place of what is written for an element, or else of the annotation. */
        Location place(String element) {
            return argument(element)
                    .or(() -> element(element).flatMap(value -> location(trees.getPath(declaration, mirror, value))))
                    .or(() -> location(trees.getPath(declaration, mirror)))
                    .orElse(declarationPlace);
        }

        /** The annotation itself. */
        Location place() {
            return tree == null
                    ? location(trees.getPath(declaration, mirror)).orElse(declarationPlace)
                    : new Location(tree, declarationPlace.unit());
        }

        /** Of a repeated annotation javac does not know the places, and answers with the declaration. */
        private Optional<Location> argument(String element) {
            AnnotationTree annotation = tree;
            if (annotation == null) {
                return Optional.empty();
            }
            return annotation.getArguments().stream()
                    .filter(AssignmentTree.class::isInstance)
                    .map(AssignmentTree.class::cast)
                    .filter(argument -> argument.getVariable().toString().equals(element))
                    .map(argument -> new Location(argument.getExpression(), declarationPlace.unit()))
                    .findFirst();
        }

        private Optional<AnnotationValue> element(String name) {
            for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                    mirror.getElementValues().entrySet()) {
                if (entry.getKey().getSimpleName().contentEquals(name)) {
                    return Optional.of(entry.getValue());
                }
            }
            return Optional.empty();
        }

        private static Optional<Location> location(@Nullable TreePath path) {
            return Optional.ofNullable(path).map(found -> new Location(found.getLeaf(), found.getCompilationUnit()));
        }
    }
}
