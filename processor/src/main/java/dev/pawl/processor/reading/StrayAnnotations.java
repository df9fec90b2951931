package dev.pawl.processor.reading;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.StrayAnnotation;
import dev.pawl.processor.migration.StrayAnnotation.Kind;
import dev.pawl.processor.source.DslNames;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds annotations that say something about a migration, where there is none. */
public final class StrayAnnotations {

    private static final List<Class<? extends Annotation>> ABOUT_MIGRATIONS =
            List.of(Allow.class, Allow.All.class, Irreversible.class);

    private final Trees trees;
    private final Elements elements;

    /**
     * @param trees javac's trees
     * @param elements what the compilation sees
     */
    public StrayAnnotations(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /**
     * Looks at the classes of a round and at their members.
     *
     * @param round the round
     */
    public List<StrayAnnotation> in(RoundEnvironment round) {
        return ABOUT_MIGRATIONS.stream()
                .flatMap(type -> DslNames.annotated(type, round, elements).stream())
                .distinct()
                .filter(bearer -> !isMigration(bearer) && !isPartThatIsRead(bearer))
                .flatMap(this::of)
                .toList();
    }

    private static boolean isMigration(@Nullable Element element) {
        return element != null && DslNames.isAnnotated(element, Migration.class);
    }

    private static boolean isPartThatIsRead(Element bearer) {
        return bearer.getEnclosingElement() instanceof TypeElement type
                && isMigration(type)
                && Set.of("up", "down").contains(bearer.getSimpleName().toString())
                && Shape.body(type, bearer.getSimpleName().toString())
                        .filter(bearer::equals)
                        .isPresent();
    }

    private Stream<StrayAnnotation> of(Element bearer) {
        Annotations annotations = new Annotations(trees, bearer, place(bearer));
        return Stream.concat(
                annotations.of(Allow.class, Allow.All.class).stream().map(written -> stray("Allow", bearer, written)),
                annotations.of(Irreversible.class).stream().map(written -> stray("Irreversible", bearer, written)));
    }

    /** The accessor that javac makes for a component of a record is written nowhere. */
    private Location place(Element bearer) {
        TreePath path = trees.getPath(bearer);
        return path == null
                ? place(Objects.requireNonNull(bearer.getEnclosingElement()))
                : new Location(path.getLeaf(), path.getCompilationUnit());
    }

    private static StrayAnnotation stray(String annotation, Element bearer, Annotations.Written written) {
        return new StrayAnnotation(
                annotation,
                bearer.getKind() == ElementKind.METHOD ? Kind.METHOD : Kind.CLASS,
                bearer.getSimpleName().toString(),
                enclosingMigration(bearer),
                written.place());
    }

    private static @Nullable String enclosingMigration(Element bearer) {
        for (Element around = bearer.getEnclosingElement(); around != null; around = around.getEnclosingElement()) {
            if (isMigration(around)) {
                return around.getSimpleName().toString();
            }
        }
        return null;
    }
}
