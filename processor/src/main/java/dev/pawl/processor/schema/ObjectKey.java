package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What an object is and what it is called. No two have the same.
 *
 * @param kind what it is, as SQL calls it in lower case, for example {@code view}
 * @param name its name
 * @param table the table that it belongs to, among whose parts its name is looked for; null for what stands alone
 */
public record ObjectKey(
        String kind, QualifiedName name, @Nullable QualifiedName table) {

    /** The kind of a table. */
    static final String TABLE = "table";

    /** Of something that stands alone. */
    public static ObjectKey of(String kind, QualifiedName name) {
        return new ObjectKey(kind, name, null);
    }

    /** Of something that belongs to a table. */
    public static ObjectKey of(String kind, String name, QualifiedName table) {
        return new ObjectKey(kind, QualifiedName.of(name), table);
    }

    /** The same kind of thing under another name. */
    public ObjectKey named(QualifiedName newName) {
        return new ObjectKey(kind, newName, table);
    }

    ObjectKey following(Renaming renaming) {
        return table == null ? this : new ObjectKey(kind, name, renaming.ofRelation(table));
    }

    /** A phrase for messages, for example {@code view `active_users`} or {@code policy `own_rows on users`}. */
    @Override
    public String toString() {
        return kind + " `" + name + (table == null ? "" : " on " + table) + "`";
    }
}
