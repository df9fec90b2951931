package dev.pawl.processor.effect;

import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.Statement.MoreRows;
import dev.pawl.runtime.plan.Statement.Part;
import dev.pawl.runtime.plan.Statement.SchemaPrefix;
import dev.pawl.runtime.plan.Statement.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands for the schema in a statement that runs outside a transaction, where no {@code search_path} can be set. The
 * runtime fills it in. What looks like it in strings, in names in quotes and in comments is something else; but in SQL of
 * somebody's own the code between dollar quotes, of {@code DO} or of a procedure, names the schema as well.
 */
public final class SchemaToken {

    /** The token, with the dot that has to stand behind it. */
    public static final String TEXT = "{schema}.";

    private SchemaToken() {}

    /**
     * Where the schema stands in SQL of somebody's own.
     *
     * @param sql what is sent
     * @param texts what reads it
     */
    public static List<Integer> places(String sql, SqlTexts texts) {
        return sql.contains(TEXT) ? texts.places(TEXT, sql) : List.of();
    }

    /** The text of a statement, with a part of its own wherever the schema stands. */
    public static List<Part> parts(Statement statement) {
        if (statement.execution().isOutside()) {
            return parts(statement.sql(), statement.schemas());
        }
        String sql = statement.sql();
        Statement.Rest rest = statement.rest();
        return rest.rows() == 0
                ? List.of(new Text(sql))
                : List.of(
                        new Text(sql.substring(0, rest.from())),
                        new MoreRows(sql.substring(rest.from(), rest.to()), rest.rows()),
                        new Text(sql.substring(rest.to())));
    }

    /** SQL of somebody's own with blanks wherever the schema stands, so that it can be read before it is known. */
    public static String blank(String sql, SqlTexts texts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts(sql, places(sql, texts))) {
            text.append(part instanceof Text words ? words.sql() : " ".repeat(TEXT.length()));
        }
        return text.toString();
    }

    private static List<Part> parts(String sql, List<Integer> schemas) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (int schema : schemas) {
            add(sql.substring(end, schema), parts);
            parts.add(new SchemaPrefix());
            end = schema + TEXT.length();
        }
        add(sql.substring(end), parts);
        return parts;
    }

    private static void add(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text));
        }
    }
}
