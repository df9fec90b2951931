package dev.pawl.runtime.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One statement of SQL.
 *
 * @param parts the text, in parts where something is only known when it is sent
 * @param effects what it does to a database in use
 */
public record Statement(List<Part> parts, Effects effects) {

    /** A part of the text. */
    public sealed interface Part {}

    /**
     * SQL that is sent as it is.
     *
     * @param sql the text
     */
    public record Text(String sql) implements Part {}

    /**
     * Where the schema of the {@code Migrator} stands before a name, with the dot behind it: for statements that run where no
     * {@code search_path} can be set.
     */
    public record SchemaPrefix() implements Part {}

    /**
     * SQL that is sent as it is: the rows behind the first few of very many, which nobody reads.
     *
     * @param sql the text
     * @param count how many rows they are
     */
    public record MoreRows(String sql, int count) implements Part {}

    /** Keeps a copy of the list. */
    public Statement {
        parts = List.copyOf(parts);
    }

    /**
     * Returns a statement that is sent as it is, of which no effects are known.
     *
     * @param sql the text
     */
    public static Statement of(String sql) {
        return new Statement(List.of(new Text(sql)), Effects.NONE);
    }

    /** Returns the whole statement without a schema, which is set where that of a transaction is sent. */
    public String sql() {
        return sql("");
    }

    /** Returns the statement for people, who know the schema and do not read thousands of rows. */
    public String shown() {
        return parts.stream()
                .map(part -> part instanceof MoreRows rows
                        ? String.format(Locale.ROOT, "\n  -- and %,d more rows", rows.count())
                        : text(part, ""))
                .collect(Collectors.joining());
    }

    /**
     * Returns the statement as it is sent.
     *
     * @param schemaPrefix the schema as it stands before a name, quoted and with a dot behind it
     */
    public String sql(String schemaPrefix) {
        return parts.stream().map(part -> text(part, schemaPrefix)).collect(Collectors.joining());
    }

    private static String text(Part part, String schemaPrefix) {
        if (part instanceof MoreRows rows) {
            return rows.sql();
        }
        return part instanceof Text text ? text.sql() : schemaPrefix;
    }
}
