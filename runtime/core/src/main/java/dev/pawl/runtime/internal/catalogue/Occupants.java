package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The names that are taken in a schema by relations, types and functions, apart from Pawl's own. */
public final class Occupants {

    private static final String PAWL = "'schema_migrations', 'schema_migration_log', 'schema_migration_log_id_seq',"
            + " 'schema_migration_log_pkey', 'schema_migration_lease', 'schema_migration_lease_pkey',"
            + " 'schema_migrations_pkey', 'schema_migration_health', 'schema_migration_changed'";

    /** The type of the rows of a relation has its name. */
    private static final String QUERY = """
            SELECT o.name, EXISTS (
                     SELECT FROM pg_catalog.pg_depend d
                      WHERE d.classid = o.classid AND d.objid = o.oid AND d.deptype = 'e') AS of_extension
              FROM (SELECT c.relname, c.oid, 'pg_catalog.pg_class'::regclass::oid, c.relnamespace
                      FROM pg_catalog.pg_class c
                     UNION ALL
                    SELECT t.typname, t.oid, 'pg_catalog.pg_type'::regclass::oid, t.typnamespace
                      FROM pg_catalog.pg_type t
                     WHERE t.typrelid = 0
                     UNION ALL
                    SELECT p.proname, p.oid, 'pg_catalog.pg_proc'::regclass::oid, p.pronamespace
                      FROM pg_catalog.pg_proc p) o(name, oid, classid, namespace)
              JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
             WHERE n.nspname = %s AND o.name NOT IN (%s)""";

    private record Occupant(String name, boolean isOfExtension) {}

    private final List<Occupant> occupants;

    private Occupants(List<Occupant> occupants) {
        this.occupants = occupants;
    }

    /**
     * Reads them by one statement.
     *
     * @param session where to read
     * @param schema the name of the schema, not quoted
     */
    public static Occupants of(Session session, String schema) throws SQLException {
        return new Occupants(session.query(
                String.format(Locale.ROOT, QUERY, Quote.literal(schema), PAWL),
                row -> new Occupant(row.getString("name"), row.getBoolean("of_extension"))));
    }

    /**
     * Returns the names that migrations may have given, sorted.
     *
     * @param footprint what the migrations make
     */
    public List<String> of(Footprint footprint) {
        return occupants.stream()
                .filter(occupant -> footprint.makes(occupant.name())
                        || (!occupant.isOfExtension() && footprint.mayMake(occupant.name())))
                .map(Occupant::name)
                .distinct()
                .sorted()
                .toList();
    }
}
