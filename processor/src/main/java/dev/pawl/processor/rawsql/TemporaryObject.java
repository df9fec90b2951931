package dev.pawl.processor.rawsql;

import dev.pawl.processor.rawsql.SqlStatements.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object that a session has for itself until it ends.
 *
 * @param name its name
 * @param isTable whether it can be made to end with the transaction
 */
record TemporaryObject(String name, boolean isTable) {

    private static final Set<String> TEMPORARY = Set.of("temp", "temporary");
    private static final Set<String> KINDS = Set.of("table", "view", "sequence", "function", "procedure", "type");
    private static final Set<String> FILLERS = Set.of("if", "not", "exists", "pg_temp", ".", "recursive", "unlogged");

    /** The one that a statement makes; empty when it ends with the transaction. */
    static Optional<TemporaryObject> of(Statement statement) {
        List<Token> tokens = statement.tokens();
        boolean isCreated = tokens.get(0).is("create")
                && (tokens.stream().limit(4).anyMatch(TemporaryObject::isTemporary) || isInTemporarySchema(tokens));
        int into = statement.position("into");
        boolean isSelected = (tokens.get(0).is("select") || tokens.get(0).is("with"))
                && into > 0
                && tokens.stream().skip(into).limit(3).anyMatch(TemporaryObject::isTemporary);
        if (isCreated && !statement.contains("on", "commit", "drop")) {
            int kind = firstOf(KINDS, tokens, 0);
            return Optional.of(new TemporaryObject(
                    name(tokens, kind + 1),
                    kind < tokens.size() && tokens.get(kind).is("table")));
        }
        return isSelected
                ? Optional.of(new TemporaryObject(name(tokens, firstOf(TEMPORARY, tokens, into) + 1), true))
                : Optional.empty();
    }

    /** Whether later statements of the same SQL drop it. */
    boolean isDroppedBy(List<Statement> later) {
        return later.stream()
                .filter(statement -> statement.tokens().get(0).is("drop"))
                .anyMatch(statement -> statement.tokens().stream()
                        .anyMatch(token -> token.isName() && token.identifier().equals(name)));
    }

    /** What does the same for the transaction only. */
    String instead() {
        return isTable
                ? "create temp table ... on commit drop: it ends with the transaction; or drop it in the same db.sql(...)"
                : "drop it at the end of the same db.sql(...)";
    }

    private static boolean isTemporary(Token token) {
        return token.is("temp") || token.is("temporary");
    }

    private static boolean isInTemporarySchema(List<Token> tokens) {
        int kind = firstOf(KINDS, tokens, 0);
        return tokens.stream().skip(kind).limit(5).anyMatch(token -> token.is("pg_temp"));
    }

    private static int firstOf(Set<String> words, List<Token> tokens, int from) {
        int position = from;
        while (position < tokens.size() && words.stream().noneMatch(tokens.get(position)::is)) {
            position++;
        }
        return position;
    }

    private static String name(List<Token> tokens, int from) {
        return tokens.stream()
                .skip(from)
                .filter(token ->
                        FILLERS.stream().noneMatch(token::is) && KINDS.stream().noneMatch(token::is))
                .findFirst()
                .map(Token::identifier)
                .orElse("");
    }
}
