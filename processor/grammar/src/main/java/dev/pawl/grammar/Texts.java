package dev.pawl.grammar;

import dev.pawl.grammar.postgres.Answer;
import dev.pawl.grammar.postgres.ParserFailure;
import dev.pawl.grammar.postgres.PostgresParser;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Asks the parser about texts, and makes values or errors of what it answers. */
final class Texts {

    private final ParserThread thread = new ParserThread();

    /** Asks a question about a text, and reads the JSON that is answered. */
    <T> Parsed<T> read(
            String text, BiFunction<PostgresParser, byte[], Answer> question, BiFunction<Source, String, T> reader) {
        Optional<SyntaxError> flaw = Source.flaw(text);
        if (flaw.isPresent()) {
            return new Parsed.Refused<>(flaw.get());
        }
        try {
            return thread.ask(parser -> {
                Source source = Source.of(text);
                Answer answer = question.apply(parser, source.utf8());
                String json = answer.json();
                return json == null
                        ? new Parsed.Refused<T>(error(source, answer))
                        : new Parsed.Accepted<>(reader.apply(source, json));
            });
        } catch (TooMuchException e) {
            return new Parsed.Refused<>(limit(String.valueOf(e.getMessage())));
        } catch (ParserFailure e) {
            return new Parsed.Refused<>(limit("too much for PostgreSQL's parser"));
        }
    }

    private static SyntaxError limit(String message) {
        return new SyntaxError(message, OptionalInt.empty(), true);
    }

    private static SyntaxError error(Source source, Answer answer) {
        OptionalInt position = answer.cursor() > 0
                ? OptionalInt.of(source.positions().ofCharacter(answer.cursor()))
                : OptionalInt.empty();
        return new SyntaxError(String.valueOf(answer.error()), position);
    }
}
