package dev.pawl.runtime;

import javax.sql.DataSource;

/** One schema of one database in a fleet. */
record FleetTarget(String name, DataSource dataSource, String schema) {

    /** Whether it belongs to one of several processes that share a fleet; the same for all of them. */
    boolean isIn(int shard, int shards) {
        return Math.floorMod(name.hashCode(), shards) == shard;
    }
}
