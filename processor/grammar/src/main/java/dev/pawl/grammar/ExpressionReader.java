package dev.pawl.grammar;

import dev.pawl.grammar.postgres.PostgresParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a text as an expression, for which PostgreSQL's parser wants a statement around it. The text becomes what a CASE asks,
 * and is an expression if the statement is still the one that was meant: its one WHEN leads to the 0 that stands behind the
 * text. Between parentheses {@code 1) or (true} would do, and a lone target could have {@code as b} behind it.
 */
final class ExpressionReader {

    private static final String BEFORE = "select case when ";

    /** A comment at the end of the text ends with the line. */
    private static final String AFTER = "\nthen 0 end";

    private static final int PLACE_OF_RESULT = "\nthen ".length();

    private static final Set<String> PLAIN_SELECT = Set.of("targetList", "limitOption", "op");

    private final Texts texts;
    private final String text;

    ExpressionReader(Texts texts, String text) {
        this.texts = texts;
        this.text = text;
    }

    Parsed<Node> read() {
        Optional<SyntaxError> flaw = Source.flaw(text);
        if (flaw.isPresent()) {
            return new Parsed.Refused<>(flaw.get());
        }
        Parsed<Node> asked = tree(BEFORE, AFTER);
        Optional<Node> expression = asked.accepted().flatMap(this::asked);
        return expression
                .<Parsed<Node>>map(ExpressionReader::withoutDefault)
                .orElseGet(() -> new Parsed.Refused<>(error(asked)));
    }

    private Parsed<Node> tree(String before, String after) {
        return texts.read(
                before + text + after,
                PostgresParser::parse,
                (source, json) -> TreeReader.read(
                        "ParseResult", json, place -> source.positions().ofByte(place) - before.length()));
    }

    private Optional<Node> asked(Node root) {
        return only(root.nodes("stmts"))
                .flatMap(statement -> statement.node("stmt"))
                .filter(select -> select.is("SelectStmt") && select.fields().equals(PLAIN_SELECT))
                .flatMap(select -> only(select.nodes("targetList")))
                .filter(target -> !target.has("name"))
                .flatMap(target -> target.node("val"))
                .filter(choice -> choice.is("CaseExpr") && !choice.has("arg") && !choice.has("defresult"))
                .flatMap(choice -> only(choice.nodes("args")))
                .filter(this::leadsToOurResult)
                .flatMap(when -> when.node("expr"));
    }

    private static Optional<Node> only(List<Node> nodes) {
        return nodes.size() == 1 ? Optional.of(nodes.get(0)) : Optional.empty();
    }

    private boolean leadsToOurResult(Node when) {
        OptionalInt ours = OptionalInt.of(text.length() + PLACE_OF_RESULT);
        return when.node("result")
                .filter(result -> result.is("A_Const") && result.location().equals(ours))
                .isPresent();
    }

    /** The grammar takes DEFAULT for an expression; a server refuses it after parsing, as a syntax error too. */
    private static Parsed<Node> withoutDefault(Node expression) {
        return expression
                .find("SetToDefault")
                .findFirst()
                .<Parsed<Node>>map(found -> new Parsed.Refused<>(
                        new SyntaxError("DEFAULT is not allowed in this context", found.location())))
                .orElseGet(() -> new Parsed.Accepted<>(expression));
    }

    /** The first error in the text itself. What stands behind it must not be named. */
    private SyntaxError error(Parsed<Node> asked) {
        Optional<SyntaxError> error = errorWithin(asked, BEFORE);
        if (error.isPresent()) {
            return error.get();
        }
        // where the text brings words of a CASE, parentheses tell more
        return errorWithin(tree("select (", "\n)"), "select (")
                .orElseGet(() -> new SyntaxError("syntax error at end of input", text.length()));
    }

    private Optional<SyntaxError> errorWithin(Parsed<Node> asked, String before) {
        return asked.error().flatMap(error -> {
            if (error.position().isEmpty()) {
                return Optional.of(error);
            }
            int position = error.position().getAsInt() - before.length();
            return position < text.length()
                    ? Optional.of(new SyntaxError(withoutWhatFollows(error.message()), position))
                    : Optional.empty();
        });
    }

    /** A string that is not closed goes on to the end of the statement. */
    private static String withoutWhatFollows(String message) {
        return Stream.of(AFTER + "\"", "\n)\"")
                .filter(message::endsWith)
                .findFirst()
                .map(end -> message.substring(0, message.length() - end.length()) + "\"")
                .orElse(message);
    }
}
