package dev.pawl.cli.words;

import dev.pawl.runtime.failure.Remedy;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Words that may name commands and options, which not every tool calls the same. */
public interface Phrase {

    /**
     * Returns them as text.
     *
     * @param dialect what commands and options are called
     */
    String in(Dialect dialect);

    /**
     * Returns words that are the same everywhere.
     *
     * @param words the words
     */
    static Phrase text(String words) {
        return dialect -> words;
    }

    /**
     * Returns a way out that the runtime knows.
     *
     * @param remedy the way out
     */
    static Phrase of(Remedy remedy) {
        return remedy::in;
    }

    /**
     * Returns a phrase in backticks, as it stands in the middle of a sentence.
     *
     * @param phrase the phrase
     */
    static Phrase quoted(Phrase phrase) {
        return dialect -> "`" + phrase.in(dialect) + "`";
    }

    /**
     * Returns several as one.
     *
     * @param parts put together as they are
     */
    static Phrase of(Phrase... parts) {
        return dialect -> Arrays.stream(parts).map(part -> part.in(dialect)).collect(Collectors.joining());
    }
}
