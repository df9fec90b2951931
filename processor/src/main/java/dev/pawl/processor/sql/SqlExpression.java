package dev.pawl.processor.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions about an expression that are answered from its tokens alone.
 *
 * @param sql the expression
 */
public record SqlExpression(String sql) {

    /**
     * Whether it mentions a column, quoted or not, qualified or not.
     *
     * @param column the column's name
     */
    public boolean mentions(String column) {
        List<Token> tokens = Tokens.significant(sql);
        ColumnWords words = new ColumnWords(tokens);
        return IntStream.range(0, tokens.size())
                .anyMatch(position -> tokens.get(position).identifier().equals(column) && words.isColumn(position));
    }

    /**
     * Whether a name stands in it, whatever it names there.
     *
     * @param name the name
     */
    public boolean hasName(String name) {
        return Tokens.significant(sql).stream()
                .anyMatch(token -> token.isName() && token.identifier().equals(name));
    }

    /** Whether there is anything in it but words, such as in {@code deleted_at is null}. */
    public boolean isMoreThanWords() {
        List<Token> tokens = Tokens.significant(sql);
        return !calledFunctions().isEmpty()
                || tokens.stream().anyMatch(token -> !token.isName() && !token.is("(") && !token.is(")"));
    }

    /**
     * The expression after a column has been renamed, as PostgreSQL follows.
     *
     * @param column the column's name
     * @param newName the new one, quoted where it has to be
     */
    public SqlExpression renamed(String column, String newName) {
        return replaced(column, newName, ColumnWords::isColumn);
    }

    /**
     * The expression after a table has been renamed: columns may be qualified with its name.
     *
     * @param table the table's name
     * @param newName the new one, quoted where it has to be
     */
    public SqlExpression renamedTable(String table, String newName) {
        return replaced(table, newName, ColumnWords::isQualifier);
    }

    /** The same without comments, which would swallow what is written behind it. */
    public String withoutComments() {
        return Tokens.of(sql).stream()
                .map(token -> token.isComment() ? " " : token.text())
                .collect(Collectors.joining())
                .strip();
    }

    /** The functions that it calls, lower case, qualified as written. */
    public Set<String> calledFunctions() {
        List<Token> tokens = Tokens.significant(sql);
        Set<String> functions = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).is("(") && !isType(tokens, i)) {
                functions.add(qualified(tokens, i));
            }
        }
        return functions;
    }

    /**
     * Whether a keyword stands in it.
     *
     * @param keyword in lower case
     */
    public boolean has(String keyword) {
        return Tokens.significant(sql).stream().anyMatch(token -> token.is(keyword));
    }

    /**
     * Whether it says that a column is not null, and nothing else.
     *
     * @param column the column's name
     */
    public boolean isNotNull(String column) {
        List<Token> tokens = Tokens.significant(sql).stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .toList();
        return tokens.size() == 4
                && tokens.get(0).isName()
                && tokens.get(0).identifier().equals(column)
                && tokens.get(1).is("is")
                && tokens.get(2).is("not")
                && tokens.get(3).is("null");
    }

    /** The tokens in one spelling, so that expressions that differ in white space and case are equal. */
    public String normalized() {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.significant(sql)) {
            words.add(token.kind() == Token.Kind.WORD ? token.identifier() : token.text());
        }
        return String.join(" ", words);
    }

    /** {@code varchar(20)} behind {@code ::} or {@code as} is what something is cast to. */
    private static boolean isType(List<Token> tokens, int position) {
        int first = position;
        while (first >= 2
                && tokens.get(first - 1).is(".")
                && tokens.get(first - 2).isName()) {
            first -= 2;
        }
        return first >= 1
                && (tokens.get(first - 1).is("as")
                        || (first >= 2
                                && tokens.get(first - 1).is(":")
                                && tokens.get(first - 2).is(":")));
    }

    private static String qualified(List<Token> tokens, int position) {
        String name = tokens.get(position).identifier();
        boolean hasQualifier = position >= 2
                && tokens.get(position - 1).is(".")
                && tokens.get(position - 2).isName();
        return hasQualifier ? tokens.get(position - 2).identifier() + "." + name : name;
    }

    private SqlExpression replaced(String name, String newName, BiPredicate<ColumnWords, Integer> condition) {
        ColumnWords words = new ColumnWords(Tokens.significant(sql));
        StringBuilder replaced = new StringBuilder();
        int position = 0;
        for (Token token : Tokens.of(sql)) {
            boolean isMeant = token.isName() && token.identifier().equals(name) && condition.test(words, position);
            replaced.append(isMeant ? SqlName.quoted(newName) : token.text());
            position += token.kind() == Token.Kind.BLANK ? 0 : 1;
        }
        return new SqlExpression(replaced.toString());
    }

    /**
     * A name as it stands in an expression: quoted where it has to be.
     *
     * @param name the name of a column or a table
     */
    public static String spelled(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !ReservedWords.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
