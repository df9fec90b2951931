package dev.pawl.processor.reading;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.SchemaChange;
import dev.pawl.processor.migration.ShapeProblem;
import dev.pawl.processor.source.DslNames;
import dev.pawl.processor.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells whether a class can be a migration at all. */
final class Shape {

    private Shape() {}

    /** What is wrong. */
    static List<ShapeProblem> problems(TypeElement type, Sources sources) {
        Map<ShapeProblem, Boolean> problems = new LinkedHashMap<>();
        ElementKind kind = type.getKind();
        boolean isClass = kind == ElementKind.CLASS;
        problems.put(ofClass("is an interface"), kind == ElementKind.INTERFACE);
        problems.put(ofClass("is an annotation type"), kind == ElementKind.ANNOTATION_TYPE);
        problems.put(ofClass("is an enum"), kind == ElementKind.ENUM);
        problems.put(ofClass("is a record"), kind == ElementKind.RECORD);
        problems.put(ofClass("is local"), isLocal(type));
        problems.put(ofClass("is an inner class"), isInner(type));
        problems.put(ofClass("is abstract"), isClass && type.getModifiers().contains(Modifier.ABSTRACT));
        problems.put(ofClass("is generic"), !type.getTypeParameters().isEmpty());
        problems.put(ofClass("does not implement `SchemaChange`"), !implementsSchemaChange(type, sources));
        Optional<TypeElement> above = inherited(type, "up", sources);
        problems.put(ofClass("has no `up`"), body(type, "up").isEmpty() && above.isEmpty());
        problems.put(
                ofClass("has no `up` of its own but that of " + named(above)),
                body(type, "up").isEmpty() && above.isPresent());
        Optional<TypeElement> wayBack = inherited(type, "down", sources);
        problems.put(
                new ShapeProblem(
                        "has no `down` of its own but that of " + named(wayBack) + ", which is not read", true),
                body(type, "down").isEmpty() && wayBack.isPresent());
        problems.values().removeIf(holds -> !holds);
        return List.copyOf(problems.keySet());
    }

    private static ShapeProblem ofClass(String words) {
        return new ShapeProblem(words, false);
    }

    private static boolean isLocal(TypeElement type) {
        return type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Also of a class with a supertype that does not exist: javac will complain about that one. */
    private static boolean implementsSchemaChange(TypeElement type, Sources sources) {
        return type.getQualifiedName().contentEquals(DslNames.of(SchemaChange.class))
                || type.getSuperclass().getKind() == TypeKind.ERROR
                || type.getInterfaces().stream().anyMatch(supertype -> supertype.getKind() == TypeKind.ERROR)
                || sources.members(type).supertypes().stream()
                        .anyMatch(supertype -> implementsSchemaChange(supertype, sources));
    }

    /** The class or interface above that has a method which {@link SchemaChange} only declares. */
    private static Optional<TypeElement> inherited(TypeElement type, String name, Sources sources) {
        return sources.members(type).supertypes().stream()
                .filter(supertype -> !supertype.getQualifiedName().contentEquals(DslNames.of(SchemaChange.class)))
                .flatMap(supertype -> body(supertype, name).isPresent()
                        ? Stream.of(supertype)
                        : inherited(supertype, name, sources).stream())
                .findFirst();
    }

    private static String named(Optional<TypeElement> type) {
        return type.map(found -> "`" + found.getSimpleName() + "`").orElse("another");
    }

    /** A method that {@link SchemaChange} declares, as the class itself has it. */
    static Optional<ExecutableElement> body(TypeElement type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> takesDatabase(method.getParameters()))
                .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
                .findFirst();
    }

    private static boolean takesDatabase(List<? extends VariableElement> parameters) {
        return parameters.size() == 1
                && (isMistyped(parameters.get(0))
                        || isDatabase(parameters.get(0).asType()));
    }

    private static boolean isDatabase(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(DslNames.of(Database.class));
    }

    /** Whether javac does not know the type of a parameter and will say so. */
    static boolean isMistyped(VariableElement parameter) {
        return parameter.asType().getKind() == TypeKind.ERROR;
    }
}
