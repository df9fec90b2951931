package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.RelationName;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that are taken in some schemas by relations, types and functions, apart from Pawl's own. */
public final class Occupants {

    private static final String PAWL = "'schema_migrations', 'schema_migration_log', 'schema_migration_log_id_seq',"
            + " 'schema_migration_log_pkey', 'schema_migration_lease', 'schema_migration_lease_pkey',"
            + " 'schema_migrations_pkey', 'schema_migration_health', 'schema_migration_changed'";

    /** The type of the rows of a relation has its name. */
    private static final String QUERY = """
            SELECT NULLIF(n.nspname, %1$s) AS schema, o.name, EXISTS (
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
             WHERE n.nspname = %1$s AND o.name NOT IN (%2$s) OR n.nspname IN (%3$s)""";

    private static final String SCHEMAS =
            "SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.nspname IN (%s) ORDER BY n.nspname";

    private record Occupant(RelationName name, boolean isOfExtension) {}

    private Occupants() {}

    /**
     * Returns the names that migrations may have given, sorted. One statement, or two if they make schemas.
     *
     * @param session where to read
     * @param schema the name of the schema that the {@code Migrator} is given, not quoted
     * @param footprint what the migrations make
     */
    public static List<String> of(Session session, String schema, Footprint footprint) throws SQLException {
        List<Occupant> occupants = session.query(
                String.format(Locale.ROOT, QUERY, Quote.literal(schema), PAWL, literals(footprint.others())),
                row -> new Occupant(
                        new RelationName(row.getString("schema"), row.getString("name")),
                        row.getBoolean("of_extension")));
        Stream<String> relations = occupants.stream()
                .filter(occupant -> footprint.makes(occupant.name()) || mayBeMade(occupant, footprint))
                .map(occupant -> occupant.name().toString())
                .distinct()
                .sorted();
        return Stream.concat(schemas(session, footprint).stream(), relations).toList();
    }

    private static boolean mayBeMade(Occupant occupant, Footprint footprint) {
        return occupant.name().schema() == null
                && !occupant.isOfExtension()
                && footprint.mayMake(occupant.name().name());
    }

    private static List<String> schemas(Session session, Footprint footprint) throws SQLException {
        return footprint.schemas().isEmpty()
                ? List.of()
                : session.query(
                        String.format(Locale.ROOT, SCHEMAS, literals(footprint.schemas())), row -> row.getString(1));
    }

    private static String literals(Set<String> names) {
        return names.isEmpty() ? "NULL" : names.stream().map(Quote::literal).collect(Collectors.joining(", "));
    }
}
