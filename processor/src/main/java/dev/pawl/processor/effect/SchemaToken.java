package dev.pawl.processor.effect;

import dev.pawl.processor.sql.Token;
import dev.pawl.processor.sql.Tokens;
import dev.pawl.runtime.plan.Statement.MoreRows;
import dev.pawl.runtime.plan.Statement.Part;
import dev.pawl.runtime.plan.Statement.SchemaPrefix;
import dev.pawl.runtime.plan.Statement.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands for the schema in a statement that runs outside a transaction, where no {@code search_path} can be set. The
 * runtime fills it in. What looks like it in strings, in names in quotes and in comments is something else; but in SQL of
 * somebody's own the code between dollar quotes, of {@code DO} or of a procedure, names the schema as well.
 */
public final class SchemaToken {

    /** The token, with the dot that has to stand behind it. */
    public static final String TEXT = "{schema}.";

    private static final String QUOTED = Pattern.quote(TEXT);
    private static final List<String> PIECES = List.of("{", "schema", "}", ".");

    private SchemaToken() {}

    /** The text of a statement, with a part of its own wherever the schema stands. */
    public static List<Part> parts(Statement statement) {
        if (statement.execution().isOutside()) {
            return parts(statement.sql(), statement.execution().isOfUnknown());
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
    public static String blank(String sql) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts(sql, true)) {
            text.append(part instanceof Text words ? words.sql() : " ".repeat(TEXT.length()));
        }
        return text.toString();
    }

    private static List<Part> parts(String sql, boolean hasCode) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Token> tokens = Tokens.of(sql);
        int position = 0;
        while (position < tokens.size()) {
            if (isToken(tokens, position)) {
                add(text, parts);
                parts.add(new SchemaPrefix());
                position += PIECES.size();
            } else {
                String token = tokens.get(position).text();
                addCode(token, hasCode && token.startsWith("$"), text, parts);
                position++;
            }
        }
        add(text, parts);
        return parts;
    }

    private static void addCode(String token, boolean isCode, StringBuilder text, List<Part> parts) {
        String[] pieces = isCode ? token.split(QUOTED, -1) : new String[] {token};
        for (int piece = 0; piece < pieces.length; piece++) {
            if (piece > 0) {
                add(text, parts);
                parts.add(new SchemaPrefix());
            }
            text.append(pieces[piece]);
        }
    }

    private static void add(StringBuilder text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isToken(List<Token> tokens, int begin) {
        return begin + PIECES.size() <= tokens.size()
                && tokens.subList(begin, begin + PIECES.size()).stream()
                        .map(Token::text)
                        .toList()
                        .equals(PIECES);
    }
}
