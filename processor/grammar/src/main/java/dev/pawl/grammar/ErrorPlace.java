package dev.pawl.grammar;

import dev.pawl.grammar.postgres.PostgresParser;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where an error is that comes without a place, as those of the scanner and of PL/pgSQL do. */
final class ErrorPlace {

    private static final Pattern NEAR = Pattern.compile(" at or near \"(.+)\"", Pattern.DOTALL);

    private ErrorPlace() {}

    static <T> Parsed<T> added(Texts texts, String text, Parsed<T> parsed) {
        return parsed.error()
                .filter(error -> error.position().isEmpty())
                .<Parsed<T>>map(error -> new Parsed.Refused<>(placed(texts, text, error)))
                .orElse(parsed);
    }

    private static SyntaxError placed(Texts texts, String text, SyntaxError error) {
        return texts.read(text, PostgresParser::parse, ScriptReader::read)
                .error()
                .filter(same -> same.message().equals(error.message()))
                .or(() -> near(text, error))
                .orElse(error);
    }

    /** Where the words of the message stand in the text, if they do so once. */
    private static Optional<SyntaxError> near(String text, SyntaxError error) {
        Matcher near = NEAR.matcher(error.message());
        if (!near.find()) {
            return Optional.empty();
        }
        int first = text.indexOf(near.group(1));
        boolean isOnlyOne = first >= 0 && text.indexOf(near.group(1), first + 1) < 0;
        return isOnlyOne ? Optional.of(new SyntaxError(error.message(), first)) : Optional.empty();
    }
}
