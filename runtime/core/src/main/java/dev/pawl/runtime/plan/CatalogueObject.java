package dev.pawl.runtime.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that PostgreSQL's catalogue knows.
 *
 * @param kind what it is
 * @param name its name, neither quoted nor qualified
 * @param table the table that it belongs to; null for a table itself
 * @param definition what is known of it besides, for example {@code character varying(200) not null}; may be empty
 */
public record CatalogueObject(
        Kind kind, String name, @Nullable String table, String definition) {

    /** Kinds of objects. */
    public enum Kind {
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
                case COLUMN, PARAMETER, FOREIGN_KEY, CHECK -> false;
            };
        }
    }

    /** Returns it in words, for example {@code column `email` of `users`: character varying(200) not null}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " `" + name + "`"
                + (table == null ? "" : " of `" + table + "`")
                + (definition.isEmpty() ? "" : ": " + definition);
    }
}
