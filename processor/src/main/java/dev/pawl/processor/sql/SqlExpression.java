package dev.pawl.processor.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions about an expression that are answered from its tokens alone.
 *
 * @param sql the expression
 */
public record SqlExpression(String sql) {

    /**
     * Whether it mentions a name, quoted or not.
     *
     * @param name an identifier
     */
    public boolean mentions(String name) {
        return Tokens.of(sql).stream()
                .anyMatch(token -> token.isName() && token.identifier().equals(name));
    }

    /**
     * The expression with one name replaced by another, as PostgreSQL does after a rename.
     *
     * @param name the identifier to replace
     * @param newName what to put there, quoted where it has to be
     */
    public SqlExpression renamed(String name, String newName) {
        return new SqlExpression(Tokens.of(sql).stream()
                .map(token -> token.isName() && token.identifier().equals(name) ? spelled(newName) : token.text())
                .collect(Collectors.joining()));
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
            if (tokens.get(i).isName() && tokens.get(i + 1).is("(")) {
                functions.add(qualified(tokens, i));
            }
        }
        return functions;
    }

    /** The tokens in one spelling, so that expressions that differ in white space and case are equal. */
    public String normalized() {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.significant(sql)) {
            words.add(token.kind() == Token.Kind.WORD ? token.identifier() : token.text());
        }
        return String.join(" ", words);
    }

    private static String qualified(List<Token> tokens, int position) {
        String name = tokens.get(position).identifier();
        boolean hasQualifier = position >= 2
                && tokens.get(position - 1).is(".")
                && tokens.get(position - 2).isName();
        return hasQualifier ? tokens.get(position - 2).identifier() + "." + name : name;
    }

    private static String spelled(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
