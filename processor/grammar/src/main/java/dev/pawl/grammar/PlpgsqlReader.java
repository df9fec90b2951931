package dev.pawl.grammar;

import dev.pawl.grammar.postgres.PostgresParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads bodies in PL/pgSQL. The parser must not be asked about a function without a body of this kind: it gives up then. */
final class PlpgsqlReader {

    private static final String LANGUAGE = "plpgsql";

    private final Texts texts;

    PlpgsqlReader(Texts texts) {
        this.texts = texts;
    }

    Parsed<List<Node>> read(List<Statement> statements) {
        List<Node> functions = new ArrayList<>();
        for (Statement statement : statements) {
            if (!hasBody(statement.node())) {
                continue;
            }
            Parsed<List<Node>> read =
                    texts.read(statement.text(), PostgresParser::parsePlpgsql, PlpgsqlReader::functions);
            Optional<SyntaxError> error =
                    ErrorPlace.added(texts, statement.text(), read).error();
            if (error.isPresent()) {
                return new Parsed.Refused<>(error.get().behind(statement.start()));
            }
            functions.addAll(read.get());
        }
        return new Parsed.Accepted<>(List.copyOf(functions));
    }

    private static List<Node> functions(Source source, String json) {
        return TreeReader.read("functions", json, source.positions()::ofByte).nodes("plpgsql_funcs");
    }

    private static boolean hasBody(Node statement) {
        if (statement.is("DoStmt")) {
            return language(statement.nodes("args")).orElse(LANGUAGE).equals(LANGUAGE);
        }
        return statement.is("CreateFunctionStmt")
                && language(statement.nodes("options")).filter(LANGUAGE::equals).isPresent()
                && option(statement.nodes("options"), "as").isPresent();
    }

    private static Optional<String> language(List<Node> options) {
        return option(options, "language").flatMap(name -> name.text("sval"));
    }

    private static Optional<Node> option(List<Node> options, String name) {
        return options.stream()
                .filter(option -> option.text("defname").filter(name::equals).isPresent())
                .findFirst()
                .flatMap(option -> option.node("arg"));
    }
}
