package dev.pawl.runtime.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, or of an index.
 *
 * @param schema the schema, neither quoted nor escaped; null for the one that the {@code Migrator} is given
 * @param name the name in it, neither quoted nor escaped
 */
public record RelationName(@Nullable String schema, String name) {

    /** Checks that there is a name. */
    public RelationName {
        requireNonNull(name, "name");
    }

    /**
     * Returns a name in the schema that the {@code Migrator} is given.
     *
     * @param name the name
     */
    public static RelationName of(String name) {
        return new RelationName(null, name);
    }

    /** Returns it for people, for example {@code billing.invoices}. In SQL it has quotes. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
