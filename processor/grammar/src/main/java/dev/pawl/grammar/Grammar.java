package dev.pawl.grammar;

import dev.pawl.grammar.postgres.PostgresParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads SQL texts. The parser is loaded when the first text comes, which takes a fifth of a second; each text is read once,
 * however often it is asked about. May be used by several threads, which then wait for each other.
 *
 * <p>A text that is wrong, or that the parser cannot cope with, gives a {@link SyntaxError}, never an exception.
 */
public final class Grammar {

    private final Texts texts = new Texts();
    private final Map<String, Parsed<Script>> scripts = new HashMap<>();
    private final Map<String, Parsed<Node>> expressions = new HashMap<>();
    private final Map<String, Parsed<List<Node>>> functions = new HashMap<>();
    private final Map<String, Parsed<List<Token>>> tokens = new HashMap<>();

    /** One that has read nothing yet. */
    public Grammar() {}

    /** Reads statements, with semicolons between them. */
    public synchronized Parsed<Script> parse(String text) {
        return scripts.computeIfAbsent(text, asked -> texts.read(asked, PostgresParser::parse, ScriptReader::read));
    }

    /**
     * Reads a text that is exactly one expression, such as a condition or a default. It may have comments, the last of which
     * may swallow what is written behind it in the same line.
     */
    public synchronized Parsed<Node> parseExpression(String text) {
        return expressions.computeIfAbsent(text, asked -> new ExpressionReader(texts, asked).read());
    }

    /**
     * Reads the bodies of functions, procedures and DO in PL/pgSQL that statements of a text have. The nodes are of the kind
     * {@code PLpgSQL_function}, and those in it are called as in src/pl/plpgsql/src/plpgsql.h; the SQL in them is left as text,
     * and they know no places but lines.
     */
    public synchronized Parsed<List<Node>> parsePlpgsql(String text) {
        Parsed<Script> script = parse(text);
        return functions.computeIfAbsent(
                text, asked -> script.flatMap(read -> new PlpgsqlReader(texts).read(read.statements())));
    }

    /** Divides a text into words, comments among them. It need not make sense. */
    public synchronized Parsed<List<Token>> scan(String text) {
        return tokens.computeIfAbsent(text, asked -> {
            Parsed<List<Token>> read = texts.read(asked, PostgresParser::scan, TokenReader::read);
            return ErrorPlace.added(texts, asked, read);
        });
    }
}
