package dev.pawl.processor.reader;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements in the code of {@code DO}, as far as they are written out. */
final class CodeReader {

    /** A statement in code, and the text that it is in. */
    record Inner(Statement statement, String text) {}

    /**
     * What stands in code.
     *
     * @param statements those that can be read
     * @param unknown what cannot be told; empty if all of it can
     */
    record Code(List<Inner> statements, Optional<String> unknown) {}

    private final Grammar grammar;
    private final List<Inner> found = new ArrayList<>();
    private Optional<String> unknown = Optional.empty();

    private CodeReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Of a statement {@code DO}. */
    static Code read(String text, Node node, Grammar grammar) {
        CodeReader reader = new CodeReader(grammar);
        boolean isOther = node.nodes("args").stream()
                .filter(option ->
                        option.text("defname").filter("language"::equals).isPresent())
                .flatMap(option -> option.node("arg").stream())
                .anyMatch(language -> !Parts.value(language).equalsIgnoreCase("plpgsql"));
        Optional<List<Node>> functions =
                isOther ? Optional.empty() : grammar.parsePlpgsql(text).accepted();
        if (functions.isEmpty()) {
            return new Code(List.of(), Optional.of("its code cannot be read"));
        }
        functions.get().stream().flatMap(Node::walk).forEach(reader::read);
        return new Code(List.copyOf(reader.found), reader.unknown);
    }

    private void read(Node node) {
        switch (node.kind()) {
            case "PLpgSQL_stmt_execsql" -> query(node, "sqlstmt").ifPresent(this::parse);
            case "PLpgSQL_stmt_perform" -> query(node, "expr").ifPresent(this::parse);
            case "PLpgSQL_stmt_call" -> query(node, "expr").ifPresent(this::parse);
            case "PLpgSQL_stmt_dynexecute" -> query(node, "query").ifPresent(this::dynamic);
            case "PLpgSQL_stmt_dynfors" -> unknown = Optional.of("`EXECUTE` of a text that is put together");
            default -> {}
        }
    }

    private static Optional<String> query(Node node, String field) {
        return node.node(field).flatMap(expression -> expression.text("query"));
    }

    private void parse(String sql) {
        grammar.parse(sql)
                .accepted()
                .ifPresentOrElse(
                        script -> script.statements().forEach(each -> found.add(new Inner(each, sql))),
                        () -> unknown = Optional.of("its code cannot be read"));
    }

    /** A text that is a constant is as good as a statement. */
    private void dynamic(String expression) {
        Optional<String> constant = grammar.parseExpression(expression)
                .accepted()
                .filter(tree -> tree.is("A_Const"))
                .map(Parts::value);
        if (constant.isPresent()) {
            parse(constant.get());
        } else {
            unknown = Optional.of("`EXECUTE` of a text that is put together");
        }
    }
}
