package dev.pawl.processor.operation;

import dev.pawl.runtime.plan.Statement.Part;
import dev.pawl.runtime.plan.Statement.SchemaPrefix;
import dev.pawl.runtime.plan.Statement.Text;
import java.util.List;
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

    /** The text of a statement, with a part of its own for the schema. */
    public static List<Part> parts(Statement statement) {
        Matcher first = FIRST.matcher(statement.sql());
        boolean hasToken = statement.execution() instanceof Execution.ConcurrentBuild
                || statement.execution() instanceof Execution.ConcurrentDrop;
        return hasToken && first.find()
                ? List.of(
                        new Text(first.group(1)),
                        new SchemaPrefix(),
                        new Text(statement.sql().substring(first.end())))
                : List.of(new Text(statement.sql()));
    }
}
