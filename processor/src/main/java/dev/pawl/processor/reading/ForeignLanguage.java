package dev.pawl.processor.reading;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The language, other than Java, in which a class was written of which javac gets to see a stub. */
final class ForeignLanguage {

    private ForeignLanguage() {}

    /** The name of the language; empty for Java. */
    static Optional<String> of(TypeElement type) {
        boolean isKotlin = type.getAnnotationMirrors().stream()
                .anyMatch(annotation -> isNamed(annotation.getAnnotationType(), "kotlin.Metadata"));
        boolean isGroovy = type.getInterfaces().stream().anyMatch(above -> isNamed(above, "groovy.lang.GroovyObject"));
        return isKotlin ? Optional.of("Kotlin") : isGroovy ? Optional.of("Groovy") : Optional.empty();
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }
}
