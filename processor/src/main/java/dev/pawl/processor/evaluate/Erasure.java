package dev.pawl.processor.evaluate;

import dev.pawl.processor.value.ClassLiteral;
import dev.pawl.processor.value.EnumConstant;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The classes whose instances stand, while evaluating, for values of a type in the source. */
final class Erasure {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.<Class<?>>of(
                    boolean.class,
                    byte.class,
                    short.class,
                    char.class,
                    int.class,
                    long.class,
                    float.class,
                    double.class)
            .collect(Collectors.toMap(type -> type.getName().toUpperCase(Locale.ROOT), Function.identity()));

    private final Types types;
    private final Elements elements;
    private final DslClasses dsl;

    Erasure(Types types, Elements elements, DslClasses dsl) {
        this.types = types;
        this.elements = elements;
        this.dsl = dsl;
    }

    /** A method of the source. */
    Overload<ExecutableElement> overload(ExecutableElement method) {
        List<Class<?>> parameters = method.getParameters().stream()
                .map(VariableElement::asType)
                .<Class<?>>map(this::of)
                .toList();
        return new Overload<>(method, parameters, method.isVarArgs());
    }

    private Class<?> of(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType array) {
            return Array.newInstance(of(array.getComponentType()), 0).getClass();
        }
        return erased instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? of(element)
                : PRIMITIVES.getOrDefault(erased.getKind().name(), Object.class);
    }

    private Class<?> of(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        if (name.equals(Class.class.getName())) {
            return ClassLiteral.class;
        }
        return dsl.of(type).orElseGet(() -> name.startsWith("java.") ? platformClass(name) : ofUser(type));
    }

    private static Class<?> ofUser(TypeElement type) {
        // values of users' classes cannot be read, so that nothing fits such a parameter; an enum may have an interface
        return type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.INTERFACE
                ? EnumConstant.class
                : Erasure.class;
    }

    private static Class<?> platformClass(String name) {
        try {
            return Class.forName(name, false, Object.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            // of a newer platform than the one that javac runs on
            return Object.class;
        }
    }
}
