package dev.pawl.processor.rawsql;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Parsed;
import dev.pawl.grammar.Script;
import dev.pawl.grammar.Statement;
import dev.pawl.grammar.SyntaxError;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Whether PostgreSQL reads a text as what it is written for. */
public final class SyntaxCheck {

    /** Where a number with a dollar sign stands for something. */
    private static final Set<String> WITH_PARAMETERS = Set.of("PrepareStmt", "CreateFunctionStmt");

    private final SqlTexts texts;
    private final Grammar grammar;

    /**
     * @param texts what reads texts
     */
    public SyntaxCheck(SqlTexts texts) {
        this.texts = texts;
        this.grammar = texts.grammar();
    }

    /** The first error of a text, but for characters that no text may have. */
    public Optional<SyntaxError> error(WrittenSql written) {
        return error(written.place(), written.sql())
                .filter(error -> !error.message().startsWith("invalid character in a text"));
    }

    Optional<SyntaxError> error(Place place, String sql) {
        return switch (place) {
            case CHECK, INDEX_CONDITION, INDEX_KEY, ROW_CONDITION ->
                texts.read(sql).error();
            // the word DEFAULT is no expression, but may be a value; where it is none, more can be said than that
            case DEFAULT, VALUE ->
                texts.read(sql).error().filter(error -> !error.message().startsWith("DEFAULT "));
            case QUERY -> ofQuery(sql);
            case STATEMENTS -> ofStatements(sql);
            case STATEMENTS_OUTSIDE -> ofStatements(SqlTexts.withSchema(sql));
        };
    }

    private Optional<SyntaxError> ofQuery(String sql) {
        Parsed<Script> parsed = grammar.parse(sql);
        return parsed.error().or(() -> {
            List<Statement> statements = parsed.get().statements();
            if (statements.size() == 1) {
                return parameters(statements.get(0).node()).findFirst();
            }
            int place = statements.isEmpty() ? sql.length() : statements.get(1).start();
            String message = statements.isEmpty()
                    ? "syntax error at end of input"
                    : "there are " + statements.size() + " statements";
            return Optional.of(new SyntaxError(message, OptionalInt.of(place), false));
        });
    }

    private Optional<SyntaxError> ofStatements(String sql) {
        Parsed<Script> parsed = grammar.parse(sql);
        return parsed.error()
                .or(() -> parsed.get().statements().stream()
                        .filter(statement ->
                                !WITH_PARAMETERS.contains(statement.node().kind()))
                        .flatMap(statement -> parameters(statement.node()))
                        .findFirst())
                .or(() -> grammar.parsePlpgsql(sql).error())
                .or(() -> SqlBody.in(parsed.get())
                        .flatMap(body -> body.error(grammar, sql).stream())
                        .findFirst());
    }

    /** Nobody gives parameters to a text of a migration; PostgreSQL notices only when it looks for their types. */
    private static Stream<SyntaxError> parameters(Node tree) {
        return tree.find("ParamRef")
                .map(parameter -> new SyntaxError(
                        "there is no parameter $" + parameter.number("number"), parameter.location(), false));
    }
}
