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

    /**
     * The SQL with a name for the schema, of the same length, in the places where the runtime fills one in: they can be read
     * then, and all else is where it was.
     *
     * @param sql SQL that runs outside any transaction
     */
    public static String withSchema(String sql) {
        return sql.replace("{schema}.", "_schema_.");
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
