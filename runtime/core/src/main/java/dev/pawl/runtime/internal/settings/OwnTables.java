package dev.pawl.runtime.internal.settings;

import java.util.List;

/** The tables of Pawl. */
public final class OwnTables {

    /** Their names: the history, its log, the lease. */
    public static final List<String> NAMES =
            List.of("schema_migrations", "schema_migration_log", "schema_migration_lease");

    private OwnTables() {}
}
