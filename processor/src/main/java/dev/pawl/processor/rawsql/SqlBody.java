package dev.pawl.processor.rawsql;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Script;
import dev.pawl.grammar.Statement;
import dev.pawl.grammar.SyntaxError;
import dev.pawl.grammar.Token;
import dev.pawl.grammar.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The body of a function in SQL that is written as a string.
 *
 * @param sql what it says
 * @param after where the string stands in the whole text, or something before it
 */
record SqlBody(String sql, int after) {

    /** Those of some statements. */
    static Stream<SqlBody> in(Script script) {
        return script.statements().stream()
                .map(Statement::node)
                .filter(statement -> statement.is("CreateFunctionStmt"))
                .map(statement -> statement.nodes("options"))
                .filter(options -> option(options, "language")
                        .flatMap(name -> name.node("arg"))
                        .flatMap(name -> name.text("sval"))
                        .filter("sql"::equals)
                        .isPresent())
                .flatMap(options -> option(options, "as").stream())
                .flatMap(SqlBody::of);
    }

    private static Optional<Node> option(List<Node> options, String name) {
        return options.stream()
                .filter(option -> option.text("defname").filter(name::equals).isPresent())
                .findFirst();
    }

    private static Stream<SqlBody> of(Node as) {
        return as.node("arg").filter(body -> body.is("List")).stream()
                .flatMap(body -> body.names("items").stream())
                .map(body -> new SqlBody(body, as.location().orElse(0)));
    }

    /** The first error in it, with its place in the whole text, where the body stands there as it is. */
    Optional<SyntaxError> error(Grammar grammar, String whole) {
        return grammar.parse(sql).error().map(error -> {
            OptionalInt begin = begin(grammar, whole);
            boolean isKnown = begin.isPresent() && error.position().isPresent();
            return new SyntaxError(
                    error.message(),
                    isKnown ? OptionalInt.of(begin.getAsInt() + error.position().getAsInt()) : begin,
                    error.isLimit());
        });
    }

    private OptionalInt begin(Grammar grammar, String whole) {
        return grammar.scan(whole).accepted().orElse(List.of()).stream()
                .filter(token -> token.kind() == TokenKind.STRING && token.start() >= after)
                .findFirst()
                .map(Token::start)
                .map(start -> whole.indexOf(sql, start))
                .filter(begin -> begin >= 0)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
