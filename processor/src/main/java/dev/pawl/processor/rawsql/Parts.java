package dev.pawl.processor.rawsql;

import dev.pawl.dsl.ColumnType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an operation is made of, for questions that are the same for every operation, those to come too. */
public final class Parts {

    private Parts() {}

    /**
     * The parts of one kind, in the order in which they are declared.
     *
     * @param whole an operation or a part of one
     * @param kind the kind of parts
     */
    public static <T> Stream<T> of(Object whole, Class<T> kind) {
        Stream<T> itself = kind.isInstance(whole) ? Stream.of(kind.cast(whole)) : Stream.empty();
        return Stream.concat(itself, direct(whole).flatMap(part -> of(part, kind)));
    }

    private static Stream<?> direct(Object whole) {
        if (whole instanceof ColumnType<?> type) {
            return Stream.of(type.spec());
        }
        if (whole instanceof List<?> elements) {
            return elements.stream();
        }
        return whole instanceof Record record
                ? Arrays.stream(record.getClass().getRecordComponents()).flatMap(component -> part(record, component))
                : Stream.empty();
    }

    private static Stream<?> part(Record record, RecordComponent component) {
        try {
            return Stream.ofNullable(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), e);
        }
    }
}
