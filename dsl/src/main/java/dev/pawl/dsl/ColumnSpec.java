package dev.pawl.dsl;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link ColumnType} says about a column, as plain values.
 *
 * @param type the data type
 * @param notNull whether the column is {@code NOT NULL}
 * @param defaultValue a literal or an {@link Expression}; null without a default
 * @param identity null unless it is an identity column
 * @param comment null without a comment
 */
public record ColumnSpec(
        DataType type,
        boolean notNull,
        @Nullable Object defaultValue,
        @Nullable Identity identity,
        @Nullable String comment) {

    /** A type and nothing else. */
    static ColumnSpec bare(DataType type) {
        return new ColumnSpec(type, false, null, null, null);
    }

    /** Whether it says nothing but the type. */
    public boolean isBare() {
        return equals(bare(type));
    }

    ColumnSpec withNotNull() {
        return new ColumnSpec(type, true, defaultValue, identity, comment);
    }

    ColumnSpec withDefault(Object value) {
        return new ColumnSpec(type, notNull, value, identity, comment);
    }

    ColumnSpec withIdentity(Identity generation) {
        return new ColumnSpec(type, true, defaultValue, generation, comment);
    }

    ColumnSpec withComment(String text) {
        return new ColumnSpec(type, notNull, defaultValue, identity, text);
    }
}
