package dev.pawl.processor.sql;

import dev.pawl.grammar.ColumnRef;
import dev.pawl.grammar.FuncCall;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Parsed;
import dev.pawl.grammar.SyntaxError;
import dev.pawl.grammar.Token;
import dev.pawl.grammar.TokenKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that is one expression. It is read when that is asked; of one that PostgreSQL does not read, nothing is
 * known.
 */
public final class SqlExpression {

    /** What the language of migrations writes by itself, which need not be read. */
    private static final Pattern CALL = Pattern.compile("[a-z_]+\\(\\)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> VALUE_WORDS = Set.of("current_date", "localtimestamp", "current_timestamp");
    private static final Set<String> CONSTANT_WORDS = Set.of("null", "default", "true", "false");

    private final String sql;
    private final SqlTexts texts;
    private @Nullable List<ColumnName> columns;

    SqlExpression(String sql, SqlTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /**
     * A name that stands for a column, or for a row of the table of that name.
     *
     * @param parts the parts of the name, the last one that of the column
     * @param place where the name begins in the text
     * @param isInQuery whether it stands in a query within the expression, where it may be a column of another table
     */
    public record ColumnName(List<String> parts, int place, boolean isInQuery) {

        /** The column. */
        public String column() {
            return parts.get(parts.size() - 1);
        }

        /** What stands before the column, which is a table; empty for a column alone. */
        public Optional<String> table() {
            return parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty();
        }
    }

    /** The text. */
    public String sql() {
        return sql;
    }

    /** Whether PostgreSQL reads it. */
    public boolean isRead() {
        return error().isEmpty();
    }

    /** Why PostgreSQL does not read it, or refuses it wherever it stands: nobody gives it parameters. */
    public Optional<SyntaxError> error() {
        if (isPlain() && !sql.equals("default")) {
            return Optional.empty();
        }
        Parsed<Node> parsed = texts.grammar().parseExpression(sql);
        return parsed.error()
                .or(() -> parsed.get()
                        .find("ParamRef")
                        .map(parameter -> new SyntaxError(
                                "there is no parameter $" + parameter.number("number"), parameter.location(), false))
                        .findFirst());
    }

    /** The constant that it is, as far as that is seen without reading it; empty for anything else. */
    public Optional<Object> plainConstant() {
        if (NUMBER.matcher(sql).matches()) {
            return Optional.of(new BigDecimal(sql));
        }
        return sql.equals("true") || sql.equals("false") ? Optional.of(Boolean.valueOf(sql)) : Optional.empty();
    }

    /** Whether it is so simple that it need not be read: a word, some digits, or a call without arguments. */
    public boolean isPlain() {
        return isPlainCall() || NUMBER.matcher(sql).matches() || isWord(VALUE_WORDS) || isWord(CONSTANT_WORDS);
    }

    private boolean isPlainCall() {
        return CALL.matcher(sql).matches() && !Keywords.contains(sql.substring(0, sql.length() - 2));
    }

    private boolean isWord(Set<String> words) {
        return words.contains(sql);
    }

    private Optional<Node> tree() {
        return texts.grammar().parseExpression(sql).accepted();
    }

    /** The columns that it names, in the order in which they are written. */
    public List<ColumnName> columns() {
        if (columns == null) {
            columns = isPlain() ? List.of() : tree().map(SqlExpression::columns).orElse(List.of());
        }
        return columns;
    }

    private static List<ColumnName> columns(Node tree) {
        Set<Node> inQueries = new HashSet<>();
        tree.find("SelectStmt").forEach(query -> query.walk().forEach(inQueries::add));
        return ColumnRef.in(tree)
                .filter(name -> !name.isStar() && name.node().location().isPresent())
                .map(name -> new ColumnName(
                        name.names(), name.node().location().getAsInt(), inQueries.contains(name.node())))
                .toList();
    }

    /**
     * Whether it names a column, qualified or not.
     *
     * @param column the column's name
     */
    public boolean mentions(String column) {
        return columns().stream().anyMatch(name -> name.column().equals(column));
    }

    /** Whether there is anything in it but words, such as in {@code deleted_at is null}. */
    public boolean isMoreThanWords() {
        return !calledFunctions().isEmpty()
                || texts.words(sql).stream()
                        .anyMatch(word -> word.kind() != TokenKind.IDENTIFIER
                                && word.kind() != TokenKind.KEYWORD
                                && !word.text().equals("(")
                                && !word.text().equals(")"));
    }

    /**
     * The expression after a column has been renamed, as PostgreSQL follows.
     *
     * @param column the column's name
     * @param newName the new one
     */
    public SqlExpression renamed(String column, String newName) {
        return replaced(name -> name.column().equals(column), 1, newName);
    }

    /**
     * The expression after a table has been renamed: columns may be qualified with its name.
     *
     * @param table the table's name
     * @param newName the new one
     */
    public SqlExpression renamedTable(String table, String newName) {
        return replaced(name -> name.table().filter(table::equals).isPresent(), 2, newName);
    }

    /** With another word in place of one part of some names, counted from the end. */
    private SqlExpression replaced(Predicate<ColumnName> isMeant, int part, String newName) {
        List<ColumnName> names = columns().stream().filter(isMeant).toList();
        if (names.isEmpty()) {
            return this;
        }
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        for (ColumnName name : names) {
            Token word = word(name, name.parts().size() - part);
            replaced.append(sql.substring(end, word.start())).append(SqlName.quoted(newName));
            end = word.end();
        }
        return texts.read(replaced.append(sql.substring(end)).toString());
    }

    /** The word that is a part of a name. */
    private Token word(ColumnName name, int part) {
        List<Token> words = texts.words(sql).stream()
                .filter(word -> word.start() >= name.place())
                .filter(word -> !word.text().equals("."))
                .limit(part + 1L)
                .toList();
        return words.get(part);
    }

    /**
     * The text with something else in all places of a name.
     *
     * @param parts the parts of the name
     * @param other what to write instead
     */
    public String spelling(List<String> parts, String other) {
        StringBuilder spelled = new StringBuilder();
        int end = 0;
        for (ColumnName name : columns()) {
            if (name.parts().equals(parts)) {
                spelled.append(sql.substring(end, name.place())).append(other);
                end = word(name, parts.size() - 1).end();
            }
        }
        return spelled.append(sql.substring(end)).toString();
    }

    /** The functions that it calls, qualified as written; what SQL has a syntax for by the name of what it becomes. */
    public Set<String> calledFunctions() {
        if (isPlain()) {
            return isPlainCall() ? Set.of(sql.substring(0, sql.length() - 2)) : Set.of();
        }
        Set<String> functions = new LinkedHashSet<>();
        tree().ifPresent(tree -> FuncCall.in(tree).forEach(call -> functions.add(String.join(".", call.names()))));
        return functions;
    }

    /** What it says of the session or the moment in words without parentheses, such as {@code current_user}. */
    public Set<String> valueWords() {
        if (isPlain()) {
            return isWord(VALUE_WORDS) ? Set.of(sql) : Set.of();
        }
        Set<String> words = new LinkedHashSet<>();
        tree().ifPresent(tree -> tree.find("SQLValueFunction")
                .forEach(value -> words.add(texts.words(sql).stream()
                        .filter(word -> value.location().orElse(-1) == word.start())
                        .findFirst()
                        .map(word -> word.text().toLowerCase(Locale.ROOT))
                        .orElse(""))));
        return words;
    }

    /** Whether it asks a query. */
    public boolean hasQuery() {
        return !isPlain()
                && tree().stream()
                        .flatMap(tree -> tree.find("SubLink"))
                        .findAny()
                        .isPresent();
    }

    /**
     * Whether it says that a column is not null, and nothing else.
     *
     * @param column the column's name
     */
    public boolean isNotNull(String column) {
        return !isPlain()
                && tree().filter(test -> test.is("NullTest"))
                        .filter(test -> test.text("nulltesttype")
                                .filter("IS_NOT_NULL"::equals)
                                .isPresent())
                        .flatMap(test -> test.node("arg"))
                        .filter(asked -> asked.is("ColumnRef"))
                        .map(ColumnRef::new)
                        .filter(asked -> asked.column().equals(column))
                        .isPresent();
    }

    /** Whether it is the null, of whatever type. */
    public boolean isNull() {
        if (isPlain()) {
            return sql.equals("null");
        }
        Optional<Node> value = tree();
        while (value.filter(node -> node.is("TypeCast")).isPresent()) {
            value = value.flatMap(cast -> cast.node("arg"));
        }
        return value.filter(node -> node.is("A_Const") && node.flag("isnull")).isPresent();
    }

    /** Whether it is the word DEFAULT, which is no expression but may stand where one is inserted. */
    public boolean isDefault() {
        return sql.equals("default") || (hasDefault() && texts.words(sql).size() == 1);
    }

    /** Whether it would be an expression but for the word DEFAULT in it. */
    public boolean hasDefault() {
        return sql.equals("default")
                || (!isPlain()
                        && texts.grammar()
                                .parseExpression(sql)
                                .error()
                                .filter(error -> error.message().startsWith("DEFAULT "))
                                .isPresent());
    }

    /** The sequence that it takes the next number of, as its name is written in a string; empty if it is anything else. */
    public Optional<String> sequence() {
        return Optional.of(this)
                .filter(expression -> !expression.isPlain())
                .flatMap(SqlExpression::tree)
                .filter(call -> call.is("FuncCall"))
                .map(FuncCall::new)
                .filter(call ->
                        call.name().equals("nextval") && call.arguments().size() == 1)
                .map(call -> call.arguments().get(0))
                .map(name -> name.is("TypeCast") ? name.node("arg").orElse(name) : name)
                .filter(name -> name.is("A_Const") && name.has("sval"))
                .map(dev.pawl.grammar.Constant::new)
                .flatMap(dev.pawl.grammar.Constant::value);
    }

    /** One spelling for all texts that are the same but for blanks, comments and the case of words. */
    public String canonical() {
        if (isPlainCall()) {
            return sql.replace("()", " ( )");
        }
        return isPlain() ? sql : texts.canonical(sql);
    }

    /** The text as it is sent: without comments, which could swallow what is written behind it, and settled. */
    String sent() {
        if (isPlain()) {
            return sql;
        }
        boolean mayHaveComments = sql.contains("--") || sql.contains("/*");
        return texts.settled(mayHaveComments ? withoutComments() : sql.strip());
    }

    /** The same without comments. */
    public String withoutComments() {
        StringBuilder bare = new StringBuilder();
        int end = 0;
        for (Token token : texts.tokens(sql)) {
            if (token.isComment()) {
                bare.append(sql.substring(end, token.start())).append(' ');
                end = token.end();
            }
        }
        return bare.append(sql.substring(end)).toString().strip();
    }

    /**
     * As it can stand beside any operator, or where PostgreSQL takes no operator at all, as behind DEFAULT: in parentheses,
     * unless it is a constant, a name or a call.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/gram.y">ColConstraintElem, b_expr</a>
     */
    String operand() {
        return isPlain() || isWhole() ? sent() : "(" + sent() + ")";
    }

    private boolean isWhole() {
        Optional<Node> tree = tree();
        if (tree.isEmpty()) {
            return false;
        }
        List<Token> words = texts.words(sql);
        boolean isEnclosed = words.get(0).text().equals("(") && closing(words) == words.size() - 1;
        return isEnclosed
                || switch (tree.get().kind()) {
                    case "A_Const" ->
                        words.size() <= 2
                                && words.stream().noneMatch(word -> word.text().contains("\n"));
                    case "FuncCall" ->
                        tree.get()
                                .text("funcformat")
                                .filter("COERCE_EXPLICIT_CALL"::equals)
                                .isPresent();
                    case "A_ArrayExpr", "CoalesceExpr", "ColumnRef", "MinMaxExpr", "SQLValueFunction", "TypeCast" ->
                        true;
                    default -> false;
                };
    }

    /** Where the first parenthesis is closed. */
    private static int closing(List<Token> words) {
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlExpression expression && expression.sql.equals(sql);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sql);
    }

    @Override
    public String toString() {
        return sql;
    }
}
