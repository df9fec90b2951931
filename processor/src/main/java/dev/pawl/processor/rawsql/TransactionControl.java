package dev.pawl.processor.rawsql;

import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.sql.SqlTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code in a procedural language that ends transactions, as {@code DO} and procedures may where nobody has begun one.
 *
 * @see <a href="https://www.postgresql.org/docs/current/plpgsql-transactions.html">Transaction Management</a>
 */
public final class TransactionControl {

    private TransactionControl() {}

    /** The first statement that would run such code, in words: {@code the DO block}. */
    public static Optional<String> inCode(List<Statement> statements, SqlTexts texts) {
        Set<String> procedures = new HashSet<>();
        for (Statement statement : statements) {
            List<Token> tokens = statement.tokens();
            boolean isEnding = tokens.stream()
                    .filter(token -> token.kind() == Token.Kind.STRING)
                    .anyMatch(token -> endsTransaction(token, texts));
            if (isEnding && tokens.get(0).is("do")) {
                return Optional.of("the DO block");
            } else if (isEnding && isProcedure(tokens)) {
                procedures.add(beforeParenthesis(tokens));
            } else if (tokens.get(0).is("call") && procedures.contains(beforeParenthesis(tokens))) {
                return Optional.of("procedure `" + beforeParenthesis(tokens) + "`");
            }
        }
        return Optional.empty();
    }

    private static boolean isProcedure(List<Token> tokens) {
        return tokens.get(0).is("create") && tokens.stream().limit(4).anyMatch(token -> token.is("procedure"));
    }

    private static String beforeParenthesis(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return tokens.get(i - 1).identifier();
            }
        }
        return "";
    }

    /** In PL/pgSQL a statement of its own: behind another one, or behind a word that begins a block. */
    private static boolean endsTransaction(Token string, SqlTexts texts) {
        List<Token> tokens = Token.of(string.text().replaceAll("^\\$\\w*\\$|\\$\\w*\\$$|^'|'$", ""), texts);
        for (int i = 1; i < tokens.size(); i++) {
            boolean isEnd = tokens.get(i).is("commit") || tokens.get(i).is("rollback");
            Token before = tokens.get(i - 1);
            boolean isFirst =
                    before.is(";") || before.is("begin") || before.is("then") || before.is("else") || before.is("loop");
            boolean isLast = i + 1 < tokens.size()
                    && (tokens.get(i + 1).is(";") || tokens.get(i + 1).is("and"));
            if (isEnd && isFirst && isLast) {
                return true;
            }
        }
        return false;
    }
}
