package dev.pawl.runtime.internal.settings;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.setting.Setting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of schemas in which nothing can be made, or not where it would be looked for. */
public final class SchemaName {

    /** How a {@code search_path} names the schema that is called as the user; no quotes make it another one. */
    private static final String OF_USER = "$user";

    private static final Set<String> OF_POSTGRESQL = Set.of("information_schema");
    private static final String PREFIX_OF_POSTGRESQL = "pg_";

    /** PostgreSQL cuts longer names off; a character has at least one byte. */
    private static final int LONGEST = 63;

    private SchemaName() {}

    /** Returns the name, or refuses one that cannot be used. */
    public static String usable(String name) {
        if (name.isEmpty()) {
            throw new Explanation(Reason.USAGE, "the name of the schema is empty")
                    .fix(advice("name the schema of the application: "), set(Setting.SCHEMA))
                    .exception();
        }
        String problem = problem(name);
        if (problem != null) {
            throw new Explanation(Reason.USAGE, problem)
                    .fix(advice("name the schema of the application: "), set(Setting.SCHEMA))
                    .exception();
        }
        return name;
    }

    /**
     * What is wrong with a name.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/catalog/namespace.c">recomputeNamespacePath</a>
     */
    private static @Nullable String problem(String name) {
        String quoted = Quote.identifier(name);
        if (name.equals(OF_USER)) {
            return quoted
                    + " cannot be the schema of migrations: in a search_path it stands for the schema that is called"
                    + " as the user, also in quotes";
        }
        if (name.startsWith(PREFIX_OF_POSTGRESQL) || OF_POSTGRESQL.contains(name)) {
            return quoted + " cannot be the schema of migrations: it belongs to PostgreSQL";
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return quoted + " cannot be a schema: PostgreSQL cuts names off after " + LONGEST + " bytes";
        }
        return name.indexOf('\0') >= 0 ? "the name of the schema has the character NUL in it" : null;
    }
}
