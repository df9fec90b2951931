package dev.pawl.testing;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.testing.internal.session.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Databases on a server of the user's that nobody needs: of JVMs that were killed, and templates long unused. */
final class Leftovers {

    static final int KEPT_TEMPLATES = 8;

    /** The number in the name is that of the advisory lock; who holds it is read after the names are. */
    private static final String ORPHANS = String.format(
            Locale.ROOT,
            """
            SELECT datname FROM pg_database
             WHERE datname ~ %1$s AND pg_has_role(datdba, 'USAGE')
               AND NOT EXISTS (
                   SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND classid = %2$d
                      AND objid = ('x' || substr(datname, %3$d, 8))::bit(32)::int::oid)
            """,
            Quote.literal("^" + Maintenance.TEST_PREFIX + "[0-9a-f]{8}_[0-9]+$"),
            Maintenance.PRESENT,
            Maintenance.TEST_PREFIX.length() + 1);

    private static final String TEMPLATES =
            String.format(Locale.ROOT, """
            SELECT datname FROM pg_database
             WHERE starts_with(datname::text, %s) AND pg_has_role(datdba, 'USAGE')
             ORDER BY substring(shobj_description(oid, 'pg_database') FROM 'last used (.*)$') DESC NULLS LAST
            OFFSET %d""", Quote.literal(Templates.PREFIX), KEPT_TEMPLATES);

    private final Connection connection;

    Leftovers(Connection connection) {
        this.connection = connection;
    }

    /** Somebody else may be faster, and a template may be in use: it does not matter if one stays. */
    void drop() throws SQLException {
        for (String orphan : Sql.column(connection, ORPHANS)) {
            attempt("DROP DATABASE IF EXISTS " + Sql.identifier(orphan) + " WITH (FORCE)");
        }
        List<String> templates = Sql.column(connection, TEMPLATES);
        for (String template : templates) {
            attempt("ALTER DATABASE " + Sql.identifier(template) + " IS_TEMPLATE false");
            attempt("DROP DATABASE IF EXISTS " + Sql.identifier(template));
        }
    }

    private void attempt(String statement) {
        try {
            Sql.execute(connection, statement);
        } catch (SQLException e) {
            System.getLogger("dev.pawl.testing").log(System.Logger.Level.DEBUG, "{0}: {1}", statement, e.getMessage());
        }
    }
}
