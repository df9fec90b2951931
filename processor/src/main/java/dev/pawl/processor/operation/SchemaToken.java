package dev.pawl.processor.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the schema in a statement that runs outside a transaction, where no {@code search_path} can be set. The
 * runtime fills it in.
 */
public final class SchemaToken {

    static final String TEXT = "{schema}.";

    /** What comes before it are words and names in quotes, which may look like it. */
    private static final Pattern FIRST = Pattern.compile("^((?:[^\"{]|\"[^\"]*\"|\\{(?!schema}))*)\\{schema}\\.");

    private SchemaToken() {}

    /** The statement as reviewers know it. */
    public static String removedFrom(Statement statement) {
        boolean hasToken = statement.execution() instanceof Execution.ConcurrentBuild
                || statement.execution() instanceof Execution.ConcurrentDrop;
        return hasToken
                ? FIRST.matcher(statement.sql()).replaceFirst(found -> Matcher.quoteReplacement(found.group(1)))
                : statement.sql();
    }
}
