package dev.pawl.processor.schema;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.sql.SqlTexts;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name its name
 * @param spec type, nullability, default, identity, comment
 * @param madeIn the version of the migration that made it
 * @param sequence the name of the sequence that belongs to an identity; null for other columns
 * @param notNull the name of its {@code NOT NULL}, which has one from PostgreSQL 18 on; null for a nullable column
 */
public record Column(
        String name,
        ColumnSpec spec,
        long madeIn,
        @Nullable String sequence,
        @Nullable String notNull) {

    /** The data type. */
    public DataType type() {
        return spec.type();
    }

    /** Whether it has a default: {@code DEFAULT NULL} is none, and PostgreSQL keeps it for some types only. */
    public boolean hasDefault(SqlTexts texts) {
        boolean isNull = spec.defaultValue() instanceof Expression<?> expression
                && texts.read(expression).isNull();
        return spec.defaultValue() != null && !isNull;
    }

    /** Whether a row that leaves it out gets a value. */
    public boolean isFilledIn(SqlTexts texts) {
        return hasDefault(texts) || spec.identity() != null;
    }

    /** The names of the sequence and of the {@code NOT NULL} stay. */
    Column renamed(String newName) {
        return new Column(newName, spec, madeIn, sequence, notNull);
    }

    /** With its type as that is called after a rename. */
    Column following(Renaming renaming) {
        CatalogueName old = CatalogueName.ofType(type());
        CatalogueName fresh = renaming.of(old);
        return type().userDefined() && !fresh.equals(old)
                ? withType(new DataType(
                        fresh.name().schema(), fresh.name().name(), type().modifiers(), type().array(), true))
                : this;
    }

    /**
     * With another type.
     *
     * @param type the new type
     */
    public Column withType(DataType type) {
        return with(type, spec.notNull(), spec.defaultValue(), notNull);
    }

    /**
     * With {@code NOT NULL}.
     *
     * @param constraint the name that it has from PostgreSQL 18 on
     */
    public Column withNotNull(String constraint) {
        return with(spec.type(), true, spec.defaultValue(), constraint);
    }

    /** Without {@code NOT NULL}. */
    public Column withoutNotNull() {
        return with(spec.type(), false, spec.defaultValue(), null);
    }

    /**
     * With another default.
     *
     * @param value the default; null for none
     */
    public Column withDefault(@Nullable Object value) {
        return with(spec.type(), spec.notNull(), value, notNull);
    }

    private Column with(DataType type, boolean isNotNull, @Nullable Object value, @Nullable String constraint) {
        ColumnSpec changed = new ColumnSpec(type, isNotNull, value, spec.identity(), spec.comment());
        return new Column(name, changed, madeIn, sequence, constraint);
    }
}
