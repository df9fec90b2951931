package dev.pawl.processor.sql;

import dev.pawl.grammar.Grammar;
import org.jspecify.annotations.Nullable;

/**
 * What reads the SQL texts of a compilation. There is one for all of its migrations, and all that ask get the same
 * answers: each text is read once. As long as nobody asks about a text, nothing is loaded.
 *
 * <p>It goes along with what exists, to wherever expressions have to be understood; the trees that it gives do not: what is
 * kept of a text is what was learned from it.
 */
public final class SqlTexts {

    private final Grammar grammar = new Grammar();

    /** PostgreSQL's grammar. */
    public Grammar grammar() {
        return grammar;
    }

    /** What was read before changes no answer, so that one is as good as another. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlTexts;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
