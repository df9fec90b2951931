package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A name that an operation mentions.
 *
 * @param kind what it names
 * @param table the table that the object belongs to; for a table its own name, for a schema nothing in it
 * @param name the very string that the operation holds, so that findings can point at it
 */
public record Mention(Kind kind, QualifiedName table, String name) {

    /** What a name names. */
    public enum Kind {
        /** A schema. */
        SCHEMA("schema"),
        /** A table. */
        TABLE("table"),
        /** A column. */
        COLUMN("column"),
        /** A constraint, with the index that some have. */
        CONSTRAINT("constraint"),
        /** An index that no constraint owns. */
        INDEX("index"),
        /** The {@code NOT NULL} of a column, bearing the column's name. */
        NOT_NULL("not null");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for messages. */
        public String word() {
            return word;
        }
    }

    /** A schema. */
    public static Mention ofSchema(String schema) {
        return new Mention(Kind.SCHEMA, new QualifiedName(schema, ""), schema);
    }

    /** The schema of a table, or of what belongs to one. */
    public @Nullable String schema() {
        return table.schema();
    }

    /** The name with the schema that it is in. */
    public QualifiedName qualified() {
        return table.sibling(name);
    }

    /** The object as a phrase, for example {@code column `email` of `users`}. */
    public String phrase() {
        if (kind == Kind.SCHEMA) {
            return "schema `" + name + "`";
        }
        return kind == Kind.TABLE ? "table `" + table + "`" : kind.word() + " `" + name + "` of `" + table + "`";
    }

    static Mention of(Kind kind, QualifiedName table, @Nullable String name) {
        return new Mention(kind, table, name == null ? table.name() : name);
    }
}
