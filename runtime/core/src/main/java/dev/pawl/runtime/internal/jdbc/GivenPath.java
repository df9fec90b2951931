package dev.pawl.runtime.internal.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code search_path} that whoever opened a connection has named: {@code currentSchema} in the JDBC URL, or {@code
 * options}. What a role or a database has set is not said about this connection; and what was set in the session may,
 * behind a pooler, have been set by another client.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/init/postinit.c">process_startup_options</a>
 */
public final class GivenPath {

    /** What PostgreSQL has by default; names the schema that is called as the user, which hardly ever exists. */
    private static final String USUAL = "\"$user\", public";

    private GivenPath() {}

    /**
     * Returns an expression for the path, which is null if nobody has named one or if it is that schema alone. It needs no
     * {@code search_path} itself, and asks the long list of parameters only where the path is an unusual one.
     *
     * @param schema the schema, not quoted
     */
    public static String sql(String schema) {
        return "CASE WHEN " + isNot(USUAL) + " AND " + isNot(schema) + " AND " + isNot(Quote.identifier(schema))
                + " THEN (SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) 'search_path'"
                + " AND s.source OPERATOR(pg_catalog.=) 'client') END";
    }

    private static String isNot(String path) {
        return "pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.<>) " + Quote.literal(path);
    }

    /**
     * Returns the schemas of the application in a path, as PostgreSQL stores their names.
     *
     * @param path the value of {@code search_path}
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/varlena.c">SplitIdentifierString</a>
     */
    public static List<String> schemas(String path) {
        List<String> schemas = new ArrayList<>();
        int position = 0;
        while (position < path.length()) {
            int end = end(path, position);
            String name = name(path.substring(position, end).strip());
            if (!name.isEmpty() && !name.equals("$user") && !name.startsWith("pg_")) {
                schemas.add(name);
            }
            position = end + 1;
        }
        return schemas;
    }

    /** The next comma outside of quotes. */
    private static int end(String path, int begin) {
        boolean isQuoted = false;
        int end = begin;
        while (end < path.length() && (isQuoted || path.charAt(end) != ',')) {
            isQuoted ^= path.charAt(end) == '"';
            end++;
        }
        return end;
    }

    private static String name(String written) {
        return written.length() > 1 && written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(java.util.Locale.ROOT);
    }
}
