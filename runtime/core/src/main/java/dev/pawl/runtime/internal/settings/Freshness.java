package dev.pawl.runtime.internal.settings;

import dev.pawl.runtime.internal.catalogue.Footprint;
import dev.pawl.runtime.internal.catalogue.Occupants;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database is fresh: it has no history, and nothing of what the plans make, so nobody can use it yet and
 * everything may run in version order. Once a run has begun, the lease says so until a run has come to its end.
 */
public final class Freshness {

    private final MigrationRegistry registry;
    private final String schema;
    private @Nullable Footprint footprint;

    public Freshness(MigrationRegistry registry, String schema) {
        this.registry = registry;
        this.schema = schema;
    }

    /** The names that are taken of those that the migrations give; a history that is not empty knows better. */
    public List<String> takenNames(Session session) throws SQLException {
        return Occupants.of(session, schema, footprint());
    }

    /** Every plan is read, as on a fresh database every one will have to be. */
    private synchronized Footprint footprint() {
        Footprint known = footprint;
        if (known == null) {
            known = read();
            footprint = known;
        }
        return known;
    }

    private Footprint read() {
        Footprint read = new Footprint();
        for (RegisteredMigration migration : registry.migrations()) {
            MigrationPlan plan = registry.plan(migration.version());
            read.add(
                    plan.changes(),
                    plan.up().stream().flatMap(step -> step.sql().stream()).toList());
        }
        return read;
    }
}
