package dev.pawl.processor.value;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A value that was read. Where a method of this package may return null instead, null is a value that is not known,
 * and what keeps it from being known has been reported.
 *
 * @param object an object of the DSL, a string, a boxed primitive, a list or set, an array (of a varargs parameter), a
 *     {@link ClassLiteral}, an {@link EnumConstant} or {@link Nothing}
 * @param location where it was written
 * @param parts the values that went into it: the elements of a list, the receiver and the arguments of a call
 */
public record Value(Object object, Location location, List<Value> parts) {

    /** What a call of a {@code void} method gives. */
    public enum Nothing {
        /** The only one. */
        NOTHING
    }

    /** A value without parts. Strings get an identity of their own, by which their place is found again. */
    public static Value of(Object object, Location location) {
        return new Value(object instanceof String text ? fresh(text) : object, location, List.of());
    }

    @SuppressWarnings({"StringCopy", "StringOperationCanBeSimplified"}) // equal strings come from different places
    private static String fresh(String text) {
        return new String(text);
    }

    /** The same value, written elsewhere. */
    public Value at(Location place) {
        return object instanceof String ? of(object, place) : new Value(object, place, parts);
    }

    /** The values to loop over; empty for what is no list. */
    public List<Value> elements() {
        if (object.getClass().isArray() && object.getClass().componentType().isPrimitive()) {
            return parts;
        }
        List<Object> objects = new ArrayList<>(
                object instanceof Object[] array
                        ? Arrays.asList(array)
                        : object instanceof Collection<?> collection ? collection : List.of());
        return isMadeOf(objects)
                ? parts
                : objects.stream().map(element -> of(element, location)).toList();
    }

    /** Whether the parts are the elements, as they are not where the DSL made the list. */
    private boolean isMadeOf(List<Object> objects) {
        return objects.size() == parts.size()
                && IntStream.range(0, objects.size())
                        .allMatch(i -> objects.get(i) == parts.get(i).object());
    }

    /** All that went into some values, and these themselves, in the order of writing. */
    public static List<Origin.Value> origins(List<Value> values) {
        Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Origin.Value> origins = new ArrayList<>();
        values.forEach(value -> value.addTo(origins, seen));
        return origins;
    }

    private void addTo(List<Origin.Value> origins, Set<Value> seen) {
        if (seen.add(this)) {
            parts.forEach(part -> part.addTo(origins, seen));
            origins.add(new Origin.Value(object, location));
        }
    }
}
