package dev.pawl.runtime.plan;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that PostgreSQL's catalogue knows.
 *
 * @param kind what it is
 * @param schema the schema that it is in; null for the one that the {@code Migrator} is given, and for a schema
 * @param name its name, neither quoted nor qualified
 * @param table the table that it belongs to; null for a table itself, and for a schema
 * @param definition what is known of it besides, for example {@code character varying(200) not null}; may be empty
 */
public record CatalogueObject(
        Kind kind,
        @Nullable String schema,
        String name,
        @Nullable String table,
        String definition) {

    /** Kinds of objects. */
    public enum Kind {
        /** A schema, whatever is in it apart. */
        SCHEMA,
        /** A table, whatever belongs to it apart. */
        TABLE,
        /** A column of a table. */
        COLUMN,
        /** A storage parameter of a table. */
        PARAMETER,
        /** A primary key, with its index. */
        PRIMARY_KEY,
        /** A unique constraint, with its index. */
        UNIQUE_CONSTRAINT,
        /** A foreign key. */
        FOREIGN_KEY,
        /** A check constraint. */
        CHECK,
        /** A unique index that no constraint owns. */
        UNIQUE_INDEX,
        /** Any other index. */
        INDEX;

        /** Returns whether it is, or owns, a relation, so that its name is taken for tables and indexes. */
        public boolean isRelation() {
            return switch (this) {
                case TABLE, PRIMARY_KEY, UNIQUE_CONSTRAINT, UNIQUE_INDEX, INDEX -> true;
                case SCHEMA, COLUMN, PARAMETER, FOREIGN_KEY, CHECK -> false;
            };
        }
    }

    /**
     * Something in the schema that the {@code Migrator} is given.
     *
     * @param kind what it is
     * @param name its name, neither quoted nor qualified
     * @param table the table that it belongs to; null for a table itself
     * @param definition what is known of it besides; may be empty
     */
    public CatalogueObject(Kind kind, String name, @Nullable String table, String definition) {
        this(kind, null, name, table, definition);
    }

    /** Returns the table that it is, or belongs to; of a schema, whatever is in it, none. */
    public Optional<RelationName> relation() {
        return kind == Kind.SCHEMA
                ? Optional.empty()
                : Optional.of(new RelationName(schema, table == null ? name : table));
    }

    /** Returns it in words, for example {@code column `email` of `users`: character varying(200) not null}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " `"
                + (table == null ? new RelationName(schema, name) : name) + "`"
                + (table == null ? "" : " of `" + new RelationName(schema, table) + "`")
                + (definition.isEmpty() ? "" : ": " + definition);
    }
}
