package dev.pawl.runtime;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One schema of one database in a fleet, which its name tells from the others.
 *
 * @param isNamed whether somebody has named the schema, and it is not just the one by default
 */
record FleetTarget(String database, DataSource dataSource, String schema, boolean isNamed) {

    /** What reports call it. */
    String name() {
        return database + "/" + schema;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetTarget target && name().equals(target.name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    /** Whether it belongs to one of several processes that share a fleet; the same for all of them. */
    boolean isIn(int shard, int shards) {
        return Math.floorMod(name().hashCode(), shards) == shard;
    }
}
