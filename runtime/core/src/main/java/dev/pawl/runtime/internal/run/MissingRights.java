package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.OwnTables;
import dev.pawl.runtime.internal.settings.Settings;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which rights a user lacks, after the server has refused a statement of Pawl's own: it asks instead of guessing. */
final class MissingRights {

    /** What Pawl needs of each table of its own, and of the views that say what others do, which may be revoked too. */
    private static final String NEEDED = """
            SELECT 'SELECT, INSERT, UPDATE', %1$s, name FROM (VALUES %2$s) t(name)
             UNION ALL
            SELECT 'SELECT', 'pg_catalog', name
              FROM (VALUES ('pg_stat_activity'), ('pg_locks'), ('pg_prepared_xacts'),
                           ('pg_stat_progress_create_index')) v(name)""";

    private static final String QUERY = """
            SELECT 'USAGE ON SCHEMA ' || quote_ident(n.nspname) || ' TO ' || quote_ident(u.name)
              FROM (%1$s) u(name)
              JOIN pg_catalog.pg_namespace n ON n.nspname = %2$s
             WHERE NOT has_schema_privilege(u.name, n.oid, 'USAGE')
             UNION ALL
            SELECT string_agg(p.privilege, ', ' ORDER BY p.place) || ' ON ' || quote_ident(n.nspname) || '.'
                   || quote_ident(c.relname) || ' TO ' || quote_ident(u.name)
              FROM (%1$s) u(name)
             CROSS JOIN (%3$s) needed(privileges, schema, name)
              JOIN pg_catalog.pg_namespace n ON n.nspname = needed.schema
              JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = needed.name
             CROSS JOIN LATERAL unnest(string_to_array(needed.privileges, ', ')) WITH ORDINALITY p(privilege, place)
             WHERE NOT has_table_privilege(u.name, c.oid, p.privilege)
             GROUP BY n.nspname, c.relname, u.name""";

    private final Settings settings;
    private final Session session;

    MissingRights(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    MigrationException explain(SQLException failure) {
        List<String> missing = missing(failure);
        Explanation explanation = new Explanation(
                        Reason.RIGHTS,
                        missing.stream().allMatch(grant -> grant.contains(" ON pg_catalog.")) && !missing.isEmpty()
                                ? "the user may not see what others do in the database, which Pawl needs to wait for them"
                                : "the user may not use the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure));
        missing.forEach(grant -> explanation.fix("GRANT " + grant));
        if (missing.isEmpty()) {
            explanation.fix("GRANT USAGE ON SCHEMA " + settings.quotedSchema() + " and SELECT, INSERT, UPDATE ON"
                    + " schema_migrations, schema_migration_log, schema_migration_lease to the user");
        }
        return explanation.fix("or run Pawl as a user who may").exception(failure);
    }

    private List<String> missing(SQLException failure) {
        String schema = Quote.literal(settings.schema());
        String tables = OwnTables.NAMES.stream()
                .map(table -> "(" + Quote.literal(table) + ")")
                .collect(Collectors.joining(", "));
        String users = "SELECT current_user::text"
                + (settings.role() == null ? "" : " UNION SELECT " + Quote.literal(settings.role()));
        try {
            return session.query(
                    String.format(
                            Locale.ROOT, QUERY, users, schema, String.format(Locale.ROOT, NEEDED, schema, tables)),
                    row -> row.getString(1));
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return List.of();
        }
    }
}
