package dev.pawl.processor.source;

import dev.pawl.dsl.Database;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names that the classes of the DSL have in sources. The published jar brings a copy of the DSL of its own under
 * another package, so that no path ever holds two that get in each other's way; the names of classes that are loaded say
 * nothing about sources then.
 */
public final class DslNames {

    /** In parts, because the names in constants are changed with those of the classes when the jar is made. */
    public static final String PACKAGE = String.join(".", "dev", "pawl", "dsl");

    private static final String LOADED = Database.class.getPackageName();

    private DslNames() {}

    /** The canonical name of a class of the DSL in sources. */
    public static String of(Class<?> type) {
        String name = type.getCanonicalName();
        return name.startsWith(LOADED + ".") ? PACKAGE + name.substring(LOADED.length()) : name;
    }

    /** The class of the DSL that has a binary name in class files of users; empty if this version has none. */
    public static Optional<Class<?>> load(String binaryName) {
        try {
            String name = LOADED + binaryName.substring(PACKAGE.length());
            return Optional.of(Class.forName(name, false, Database.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What bears an annotation of the DSL in a round. */
    public static Set<? extends Element> annotated(
            Class<? extends Annotation> type, RoundEnvironment round, Elements elements) {
        TypeElement annotation = elements.getTypeElement(of(type));
        return annotation == null ? Set.of() : round.getElementsAnnotatedWith(annotation);
    }

    /** Whether something bears an annotation of the DSL. */
    public static boolean isAnnotated(Element element, Class<? extends Annotation> type) {
        return element.getAnnotationMirrors().stream().anyMatch(mirror -> isOf(mirror, type));
    }

    /** Whether an annotation in the source is one of the DSL. */
    public static boolean isOf(AnnotationMirror mirror, Class<? extends Annotation> type) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(of(type));
    }
}
