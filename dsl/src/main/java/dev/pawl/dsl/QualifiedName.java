package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, or of something else that schemas hold. A dot in either part means nothing.
 *
 * @param schema the schema; null for the one that the migrations are applied to
 * @param name the name in it
 */
public record QualifiedName(@Nullable String schema, String name) {

    /** Checks that there is a name. */
    public QualifiedName {
        requireNonNull(name, "name");
    }

    /**
     * A name in the schema that the migrations are applied to.
     *
     * @param name the name
     */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /**
     * Another name in the same schema.
     *
     * @param other that name
     */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    /**
     * Whether another name is one in the same schema.
     *
     * @param other that name
     */
    public boolean isSibling(QualifiedName other) {
        return Objects.equals(schema, other.schema);
    }

    /** As messages show it, for example {@code billing.invoices}. In SQL it has quotes. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
