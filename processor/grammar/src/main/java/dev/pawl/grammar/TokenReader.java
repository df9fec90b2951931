package dev.pawl.grammar;

import java.util.List;

/** Makes tokens of what the scanner answers. */
final class TokenReader {

    private TokenReader() {}

    static List<Token> read(Source source, String json) {
        return TreeReader.read("scan", json, place -> place).nodes("tokens").stream()
                .map(node -> token(source, node))
                .toList();
    }

    private static Token token(Source source, Node node) {
        int start = source.positions().ofByte((int) node.number("start"));
        int end = source.positions().ofByte((int) node.number("end"));
        return new Token(
                TokenKind.of((int) node.number("tokenType")),
                KeywordKind.of(node.text("keywordName").orElse("")),
                start,
                end,
                source.text().substring(start, end));
    }
}
