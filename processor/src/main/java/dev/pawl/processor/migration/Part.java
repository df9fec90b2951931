package dev.pawl.processor.migration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record, for whatever goes through operations without knowing them.
 *
 * @param component the component
 * @param value what it holds
 */
public record Part(RecordComponent component, @Nullable Object value) {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    /** The parts of a record, in the order in which they are declared. */
    public static List<Part> of(Record record) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            try {
                parts.add(new Part(component, component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), e);
            }
        }
        return parts;
    }

    /**
     * A record with other values.
     *
     * @param type its class
     * @param values the values of all components, in the order in which they are declared
     */
    static Record made(Class<? extends Record> type, @Nullable Object[] values) {
        RecordComponent[] components = COMPONENTS.get(type);
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    /** What it is called. */
    public String name() {
        return component.getName();
    }
}
