package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.CatalogueName.Space;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
        SCHEMA("schema", Space.SCHEMA),
        /** A table. */
        TABLE("table", Space.RELATION),
        /** A column. */
        COLUMN("column", null),
        /** A constraint, with the index that some have. */
        CONSTRAINT("constraint", null),
        /** An index that no constraint owns. */
        INDEX("index", Space.RELATION),
        /** The {@code NOT NULL} of a column, bearing the column's name. */
        NOT_NULL("not null", null);

        /** What is no object of its own. */
        private static final Set<Kind> PARTS = EnumSet.of(COLUMN, CONSTRAINT, INDEX, NOT_NULL);

        private final String word;
        private final @Nullable Space space;

        Kind(String word, @Nullable Space space) {
            this.word = word;
            this.space = space;
        }

        /** The word for messages. */
        public String word() {
            return word;
        }

        /** Whether it is a part of a table. */
        public boolean isOfTable() {
            return PARTS.contains(this);
        }

        /** The names among which its own is the only one; empty if these are those of a table's parts of the kind. */
        public Optional<Space> space() {
            return Optional.ofNullable(space);
        }
    }

    /** Whether it is there. */
    public boolean exists(Schema schema) {
        Optional<Table> owner = schema.table(table);
        return switch (kind) {
            case COLUMN, NOT_NULL ->
                owner.filter(each -> each.columns().containsKey(name)).isPresent();
            case CONSTRAINT ->
                owner.filter(each -> each.constraints().containsKey(name)).isPresent();
            case INDEX -> owner.filter(each -> each.indexes().containsKey(name)).isPresent();
            default -> schema.find(owner()).isPresent();
        };
    }

    /** The object that it is, or belongs to. */
    public ObjectKey owner() {
        return kind.isOfTable() ? Table.key(table) : ObjectKey.of(kind.word(), fullName());
    }

    /** Its name among all of its space; empty if it is looked for among the parts of its table only. */
    public Optional<CatalogueName> catalogueName() {
        return kind.space().map(space -> new CatalogueName(space, fullName()));
    }

    private QualifiedName fullName() {
        return kind == Kind.SCHEMA ? QualifiedName.of(name) : qualified();
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
