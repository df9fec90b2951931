package dev.pawl.processor.schema;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Identity;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name its name
 * @param spec type, nullability, default, identity, comment
 * @param madeIn the version of the migration that made it
 * @param formerNames the names that it had before, after which constraints of it may still be named
 */
public record Column(String name, ColumnSpec spec, long madeIn, Set<String> formerNames) {

    /**
     * A new column.
     *
     * @param name its name
     * @param spec type, nullability, default, identity, comment
     * @param madeIn the version of the migration that makes it
     */
    public static Column of(String name, ColumnSpec spec, long madeIn) {
        return new Column(name, spec, madeIn, Set.of());
    }

    /** The data type. */
    public DataType type() {
        return spec.type();
    }

    Column renamed(String newName) {
        Set<String> names = new TreeSet<>(formerNames);
        names.add(name);
        return new Column(newName, spec, madeIn, Collections.unmodifiableSet(names));
    }

    /**
     * With another type.
     *
     * @param type the new type
     */
    public Column withType(DataType type) {
        return with(type, spec.notNull(), spec.defaultValue(), spec.identity());
    }

    /**
     * With or without {@code NOT NULL}.
     *
     * @param notNull which
     */
    public Column withNotNull(boolean notNull) {
        return with(spec.type(), notNull, spec.defaultValue(), spec.identity());
    }

    /**
     * With another default.
     *
     * @param value the default; null for none
     */
    public Column withDefault(@Nullable Object value) {
        return with(spec.type(), spec.notNull(), value, spec.identity());
    }

    private Column with(DataType type, boolean notNull, @Nullable Object value, @Nullable Identity identity) {
        return new Column(name, new ColumnSpec(type, notNull, value, identity, spec.comment()), madeIn, formerNames);
    }
}
