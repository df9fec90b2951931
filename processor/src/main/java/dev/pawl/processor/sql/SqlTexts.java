package dev.pawl.processor.sql;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * What reads the SQL texts of a compilation, and writes them into statements. There is one for all of its migrations, and all
 * that ask get the same answers: each text is read once. As long as nobody asks about a text, nothing is loaded.
 *
 * <p>It goes along with what exists, to wherever expressions have to be understood; the trees that it gives do not: what is
 * kept of a text is what was learned from it.
 */
public final class SqlTexts {

    private final Grammar grammar = new Grammar();
    private final Map<String, SqlExpression> expressions = new HashMap<>();

    /** PostgreSQL's grammar. */
    public Grammar grammar() {
        return grammar;
    }

    /** A text that is one expression. */
    public SqlExpression read(String sql) {
        return expressions.computeIfAbsent(sql, text -> new SqlExpression(text, this));
    }

    /** A text that is one expression. */
    public SqlExpression read(Expression<?> expression) {
        return read(expression.sql());
    }

    /** What PostgreSQL's scanner makes of a text, with comments; nothing if it does not get through. */
    List<Token> tokens(String sql) {
        return grammar.scan(sql).accepted().orElse(List.of());
    }

    /** What PostgreSQL's scanner makes of a text, without comments; nothing if it does not get through. */
    public List<Token> words(String sql) {
        return tokens(sql).stream().filter(token -> !token.isComment()).toList();
    }

    /** SQL in one spelling for all texts that PostgreSQL's scanner reads alike. */
    public String canonical(String sql) {
        return CanonicalSql.of(sql, words(sql));
    }

    /** SQL whose string constants no setting of a server changes. */
    public String settled(String sql) {
        return StringSpelling.isSettled(sql) ? sql : StringSpelling.settled(sql, tokens(sql));
    }

    /**
     * The SQL with a name for the schema, of the same length, in the places where the runtime fills one in: they can be read
     * then, and all else is where it was.
     *
     * @param sql SQL that runs outside any transaction
     */
    public static String withSchema(String sql) {
        return sql.replace("{schema}.", "_schema_.");
    }

    /**
     * Where some signs stand that mean something: not in strings, names in quotes and comments, but in the code of functions
     * and {@code DO} between dollar quotes.
     *
     * @param signs what begins with a sign that is a token of its own
     * @param sql any SQL
     */
    public List<Integer> places(String signs, String sql) {
        List<Integer> places = new ArrayList<>();
        for (Token token : words(sql)) {
            boolean isCode = token.text().startsWith("$");
            boolean begins = sql.startsWith(signs, token.start()) && signs.startsWith(token.text());
            for (int place = begins ? token.start() : isCode ? sql.indexOf(signs, token.start()) : -1;
                    place >= 0 && place < token.end();
                    place = sql.indexOf(signs, place + 1)) {
                places.add(place);
            }
        }
        return places;
    }

    /** An expression or a condition that the user wrote. */
    public QueryPart expression(String sql) {
        return Sql.raw(read(sql).sent());
    }

    /** Statements that the user wrote. */
    public String statements(String sql) {
        return settled(sql.strip());
    }

    /** The value of a default or of a row: a literal or an expression. */
    private String value(Object value) {
        if (value instanceof Expression<?> expression) {
            return read(expression).sent();
        }
        return value instanceof List<?> elements
                ? elements.stream().map(this::value).collect(Collectors.joining(", ", "ARRAY[", "]"))
                : Literal.of(value);
    }

    /** The text of a value, cast to a type where PostgreSQL could not tell it from the value alone. */
    public String literal(Object value, DataType type) {
        return value instanceof List<?> ? value(value) + "::" + type.sql() : value(value);
    }

    /** The same where an operator may stand beside it, or where PostgreSQL takes no operator at all. */
    public QueryPart operand(Object value, DataType type) {
        return Sql.raw(
                value instanceof Expression<?> expression ? read(expression).operand() : literal(value, type));
    }

    /** What was read before changes no answer, so that one is as good as another. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlTexts;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
