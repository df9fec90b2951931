package dev.pawl.runtime;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what a built object still has of its builder. It may have nothing that a later call of the builder changes: not the
 * builder, nor a collection that the builder fills.
 */
public final class Builders {

    private Builders() {}

    /**
     * Returns the classes of what both have and the builder can change.
     *
     * @param builder a builder with something in each of its collections
     * @param built what it has built
     */
    public static List<String> shared(Object builder, Object built) {
        Set<Object> changeable = Collections.newSetFromMap(new IdentityHashMap<>());
        addChangeable(builder, changeable);
        List<String> shared = new ArrayList<>();
        for (Object object : reachable(built)) {
            if (changeable.contains(object)) {
                shared.add(object.getClass().getName());
            }
        }
        return shared;
    }

    private static void addChangeable(Object builder, Set<Object> changeable) {
        changeable.add(builder);
        for (Object value : values(builder)) {
            if (value.getClass().getSimpleName().endsWith("Builder")) {
                addChangeable(value, changeable);
            } else if ((value instanceof Collection || value instanceof Map)
                    && !value.getClass().getName().contains("Immutable")) {
                changeable.add(value);
            }
        }
    }

    private static Set<Object> reachable(Object root) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Object object = open.remove(open.size() - 1);
            if (reached.add(object)) {
                open.addAll(values(object));
            }
        }
        return reached;
    }

    /** What an object has, as far as Pawl's own classes, lambdas and collections go. */
    private static List<Object> values(Object object) {
        List<Object> values = new ArrayList<>();
        if (object instanceof Collection<?> elements) {
            values.addAll(elements);
        } else if (object instanceof Map<?, ?> map) {
            values.addAll(map.keySet());
            values.addAll(map.values());
        } else if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                values.add(Array.get(object, i));
            }
        } else if (isOfOurs(object)) {
            addFields(object, values);
        }
        values.removeIf(value -> value == null);
        return values;
    }

    private static void addFields(Object object, List<Object> values) {
        for (Class<?> type = object.getClass(); type != null && isOfOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    values.add(value(field, object));
                }
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            AccessibleObject.setAccessible(new Field[] {field}, true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfOurs(Object object) {
        return isOfOurs(object.getClass());
    }

    private static boolean isOfOurs(Class<?> type) {
        return type.getName().startsWith("dev.pawl.") && !type.isEnum();
    }
}
