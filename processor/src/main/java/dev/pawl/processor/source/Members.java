package dev.pawl.processor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/**
 * What one class declares, by name.
 *
 * @param fields its fields and enum constants
 * @param methods its methods, overloads together
 * @param types its nested classes
 * @param supertypes the classes that it extends and implements
 */
public record Members(
        Map<String, VariableElement> fields,
        Map<String, List<ExecutableElement>> methods,
        Map<String, TypeElement> types,
        List<TypeElement> supertypes) {

    static Members of(TypeElement type, Types types) {
        Members members = new Members(new HashMap<>(), new HashMap<>(), new HashMap<>(), supertypes(type, types));
        type.getEnclosedElements().forEach(members::add);
        return members;
    }

    private static List<TypeElement> supertypes(TypeElement type, Types types) {
        return types.directSupertypes(type.asType()).stream()
                .filter(DeclaredType.class::isInstance)
                .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement())
                .toList();
    }

    private void add(Element element) {
        String name = element.getSimpleName().toString();
        if (element instanceof VariableElement field) {
            fields.put(name, field);
        } else if (element instanceof ExecutableElement method) {
            methods.computeIfAbsent(name, unknown -> new ArrayList<>(1)).add(method);
        } else if (element instanceof TypeElement type) {
            types.put(name, type);
        }
    }
}
