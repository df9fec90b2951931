package dev.pawl.processor.migration;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema that the migrations are applied to, where its name is known: a name in it means the same with it and without, and
 * is without it from here on.
 *
 * @param name the schema's name
 */
public record OwnSchema(String name) {

    /** A migration in which names of this schema are without it. */
    public WrittenMigration leftOut(WrittenMigration migration) {
        return migration.with(
                body -> body.with(body.operations().stream().map(this::leftOut).toList()));
    }

    private WrittenOperation leftOut(WrittenOperation written) {
        Object operation = leftOut(written.operation());
        return operation == written.operation()
                ? written
                : new WrittenOperation((Operation) operation, written.origin());
    }

    /** The very same object where there is nothing to leave out. */
    private Object leftOut(Object whole) {
        if (whole instanceof QualifiedName qualified) {
            return name.equals(qualified.schema()) ? QualifiedName.of(qualified.name()) : whole;
        }
        if (whole instanceof DataType type) {
            return name.equals(type.schema())
                    ? new DataType(type.name(), type.modifiers(), type.array(), type.userDefined())
                    : whole;
        }
        if (whole instanceof ColumnType<?> type) {
            Object spec = leftOut(type.spec());
            return spec == type.spec() ? whole : ColumnType.of((ColumnSpec) spec);
        }
        if (whole instanceof List<?> elements) {
            return elements.isEmpty() || !(elements.get(0) instanceof Record) ? whole : leftOut(elements);
        }
        return whole instanceof Record record ? leftOut(record) : whole;
    }

    private List<?> leftOut(List<?> elements) {
        List<Object> changed = new ArrayList<>(elements.size());
        boolean isSame = true;
        for (Object element : elements) {
            Object each = leftOut(element);
            isSame &= each == element;
            changed.add(each);
        }
        return isSame ? elements : List.copyOf(changed);
    }

    private Record leftOut(Record record) {
        List<Part> parts = Part.of(record);
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        boolean isSame = true;
        for (int i = 0; i < values.length; i++) {
            Object value = parts.get(i).value();
            values[i] = value == null ? null : leftOut(value);
            isSame &= values[i] == value;
        }
        return isSame ? record : Part.made(record.getClass(), values);
    }
}
