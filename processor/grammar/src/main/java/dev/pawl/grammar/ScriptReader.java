package dev.pawl.grammar;

import java.util.ArrayList;
import java.util.List;

/** Divides what the parser has read into statements. */
final class ScriptReader {

    private ScriptReader() {}

    static Script read(Source source, String json) {
        Node root = TreeReader.read("ParseResult", json, source.positions()::ofByte);
        List<Statement> statements = new ArrayList<>();
        for (Node raw : root.nodes("stmts")) {
            raw.node("stmt").ifPresent(node -> statements.add(statement(source, raw, node)));
        }
        return new Script(source.text(), statements);
    }

    private static Statement statement(Source source, Node raw, Node node) {
        int start = (int) raw.number("stmt_location");
        int length = (int) raw.number("stmt_len");
        int begin = source.positions().ofByte(start);
        int end = length == 0 ? source.text().length() : source.positions().ofByte(start + length);
        return new Statement(node, begin, end, source.text().substring(begin, end));
    }
}
