package dev.pawl.processor.rawsql;

import dev.pawl.dsl.ColumnType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        List<T> found = new ArrayList<>();
        collect(whole, kind, found);
        return found.stream();
    }

    /** Not by streams: there may be a million values, and several rules look at all of them. */
    private static <T> void collect(Object whole, Class<T> kind, List<T> found) {
        if (kind.isInstance(whole)) {
            found.add(kind.cast(whole));
        }
        if (whole instanceof ColumnType<?> type) {
            collect(type.spec(), kind, found);
        } else if (whole instanceof List<?> elements) {
            elements.forEach(element -> collect(element, kind, found));
        } else if (whole instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object part = part(record, component);
                if (part != null) {
                    collect(part, kind, found);
                }
            }
        }
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), e);
        }
    }
}
