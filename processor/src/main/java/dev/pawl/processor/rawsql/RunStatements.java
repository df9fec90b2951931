package dev.pawl.processor.rawsql;

import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements of raw SQL, and those in the code that it runs: in {@code DO}, in functions and procedures that it both
 * makes and calls, and in their {@code EXECUTE}. Of code only the beginnings of statements are told apart.
 */
public final class RunStatements {

    /** Behind these words of PL/pgSQL a statement begins. */
    private static final Set<String> SEPARATORS = Set.of(";", "begin", "else", "loop", "then");

    private RunStatements() {}

    /** Those of some SQL, in the order in which they are written. */
    public static List<Statement> of(List<Statement> statements, SqlTexts texts) {
        Map<String, List<Statement>> made = new HashMap<>();
        List<Statement> run = new ArrayList<>();
        for (Statement statement : statements) {
            run.add(statement);
            if (statement.tokens().get(0).is("do")) {
                run.addAll(inCode(statement, texts));
            } else if (isFunction(statement)) {
                made.put(beforeParenthesis(statement.tokens()), inCode(statement, texts));
            } else {
                called(statement)
                        .flatMap(name -> made.getOrDefault(name, List.of()).stream())
                        .forEach(run::add);
            }
        }
        return run;
    }

    private static boolean isFunction(Statement statement) {
        return statement.tokens().get(0).is("create")
                && statement.tokens().stream()
                        .limit(4)
                        .anyMatch(token -> token.is("function") || token.is("procedure"));
    }

    private static Stream<String> called(Statement statement) {
        List<Token> tokens = statement.tokens();
        boolean isQuery = Stream.of("select", "call", "insert", "update", "delete", "with", "values")
                .anyMatch(tokens.get(0)::is);
        return isQuery
                ? Stream.iterate(1, position -> position < tokens.size(), position -> position + 1)
                        .filter(position -> tokens.get(position).is("("))
                        .map(position -> tokens.get(position - 1).identifier())
                : Stream.empty();
    }

    private static String beforeParenthesis(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return tokens.get(i - 1).identifier();
            }
        }
        return "";
    }

    private static List<Statement> inCode(Statement statement, SqlTexts texts) {
        return strings(statement.tokens())
                .flatMap(code -> divided(code, texts).stream())
                .flatMap(inner -> Stream.concat(Stream.of(inner), executed(inner, texts)))
                .toList();
    }

    /** What {@code EXECUTE} and {@code EXECUTE format(...)} run, as far as it is written out. */
    private static Stream<Statement> executed(Statement statement, SqlTexts texts) {
        return statement.tokens().get(0).is("execute")
                ? strings(statement.tokens()).flatMap(sql -> SqlStatements.of(sql, texts).stream())
                : Stream.empty();
    }

    private static List<Statement> divided(String code, SqlTexts texts) {
        List<Statement> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        boolean isDeclaring = false;
        for (Token token : Token.of(code + "\n;", texts)) {
            isDeclaring = !token.is("begin") && (isDeclaring || (token.is("declare") && current.isEmpty()));
            if (isDeclaring) {
                continue;
            }
            if (SEPARATORS.stream().noneMatch(token::is)) {
                current.add(token);
            } else if (!current.isEmpty()) {
                statements.add(new Statement(List.copyOf(current)));
                current.clear();
            }
        }
        return statements;
    }

    private static Stream<String> strings(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(token -> content(token.text()));
    }

    private static String content(String string) {
        return string.startsWith("$")
                ? string.replaceAll("^\\$\\w*\\$|\\$\\w*\\$$", "")
                : string.substring(string.indexOf('\'') + 1, string.length() - 1)
                        .replace("''", "'");
    }
}
