package dev.pawl.processor.schema;

import java.util.Set;

/** The names of what Pawl itself makes in the schema that it migrates. */
public final class OwnNames {

    private static final Set<String> RELATIONS = Set.of(
            "schema_migrations",
            "schema_migrations_pkey",
            "schema_migration_health",
            "schema_migration_lease",
            "schema_migration_lease_pkey",
            "schema_migration_log",
            "schema_migration_log_id_seq",
            "schema_migration_log_pkey");

    /** A trigger, and the function that it calls. */
    private static final String NOTICES_CHANGES = "schema_migration_changed";

    private OwnNames() {}

    /** Whether it is the name of a table, a view, an index or a sequence of Pawl's. */
    public static boolean isRelation(String name) {
        return RELATIONS.contains(name);
    }

    /** Whether it is the name of anything of Pawl's. */
    public static boolean isOwn(String name) {
        return isRelation(name) || name.equals(NOTICES_CHANGES);
    }
}
