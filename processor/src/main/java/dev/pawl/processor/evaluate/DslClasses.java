package dev.pawl.processor.evaluate;

import static java.util.stream.Collectors.groupingBy;

import dev.pawl.dsl.Database;
import dev.pawl.processor.source.DslNames;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The DSL's classes as this processor has them on its own class path: the only ones that are called. Whatever is public
 * there can be used in a migration; nothing of the DSL is named here.
 */
public final class DslClasses {

    private static final String PACKAGE = Database.class.getPackageName();

    private final Elements elements;
    private final Map<TypeElement, Optional<Class<?>>> classes = new HashMap<>();
    private final Map<Class<?>, Map<String, List<Overload<Method>>>> methods = new HashMap<>();
    private final Map<Class<?>, Map<String, List<Overload<Method>>>> staticMethods = new HashMap<>();

    DslClasses(Elements elements) {
        this.elements = elements;
    }

    /** Whether a class is one of the DSL. */
    static boolean contains(Class<?> type) {
        return type.getPackageName().equals(PACKAGE);
    }

    /** The class that a name in the source stands for; empty if it is none of the DSL. */
    Optional<Class<?>> of(TypeElement type) {
        return classes.computeIfAbsent(type, this::load);
    }

    private Optional<Class<?>> load(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().contentEquals(DslNames.PACKAGE)
                ? DslNames.load(elements.getBinaryName(type).toString())
                : Optional.empty();
    }

    /** The public methods of that name that can be called on instances of a class. */
    List<Overload<Method>> methods(Class<?> type, String name) {
        return methods.computeIfAbsent(type, DslClasses::tabulate).getOrDefault(name, List.of());
    }

    /** The public static methods of that name. */
    List<Overload<Method>> staticMethods(Class<?> type, String name) {
        return staticMethods
                .computeIfAbsent(type, unknown -> tabulate(unknown, Modifier::isStatic))
                .getOrDefault(name, List.of());
    }

    private static Map<String, List<Overload<Method>>> tabulate(Class<?> type) {
        return tabulate(type, modifiers -> true);
    }

    private static Map<String, List<Overload<Method>>> tabulate(Class<?> type, IntPredicate modifiers) {
        return publicTypes(type)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> modifiers.test(method.getModifiers()))
                .map(Overload::of)
                .collect(groupingBy(overload -> overload.method().getName()));
    }

    private static Stream<Class<?>> publicTypes(Class<?> type) {
        Stream<Class<?>> supertypes = Stream.concat(
                        Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .flatMap(DslClasses::publicTypes);
        return Stream.concat(Stream.of(type), supertypes)
                .filter(owner -> contains(owner) && Modifier.isPublic(owner.getModifiers()));
    }

    /** The value of a constant of the DSL, such as one of an enum. */
    public static Optional<Object> constant(Class<?> type, String name) {
        try {
            Field field = type.getField(name);
            return Modifier.isStatic(field.getModifiers()) ? Optional.ofNullable(field.get(null)) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
