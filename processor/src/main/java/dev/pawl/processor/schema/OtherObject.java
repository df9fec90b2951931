package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.Map;
import java.util.Set;

/**
 * Something that SQL made and of which no more is known than what it is called, and what it uses.
 *
 * @param kind what it is, as SQL calls it in lower case, for example {@code view}
 * @param name its name; of what belongs to a table, with {@code on} and that table behind it
 * @param uses the columns that it uses, by table; none of a table that it uses as a whole
 * @param madeIn the version of the migration that made it
 */
public record OtherObject(String kind, String name, Map<QualifiedName, Set<String>> uses, long madeIn) {

    /** What it is and what it is called, for messages. */
    public String phrase() {
        return kind + " `" + name + "`";
    }

    /** Whether it needs a table, or one of its columns. */
    boolean uses(QualifiedName table, String column) {
        Set<String> columns = uses.get(table);
        return columns != null && columns.contains(column);
    }
}
