package dev.pawl.examples.benchmarks;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * What some work with a database of its own costs the server.
 *
 * @param statements what was sent, but for what the driver sends whenever it connects
 * @param roundTrips how often the server answered
 * @param commits how many transactions were committed, autovacuum's among them
 * @param walBytes how much was written ahead
 */
record Traffic(List<String> statements, int roundTrips, long commits, long walBytes) {

    private static final Duration STATISTICS = Duration.ofMillis(500);

    /** Work that is watched. */
    interface Work {
        void run(DataSource dataSource) throws Exception;
    }

    static Traffic of(Server server, String database, Work work) throws Exception {
        server.createDatabase(database);
        try (Wire wire = Wire.to(server.port(), Duration.ZERO)) {
            int before = server.statements().size();
            long wal = wal(server);
            work.run(server.watched(database, wire.port()));
            long walBytes = wal(server) - wal;
            // backends report what they have done when they end
            Thread.sleep(STATISTICS.toMillis());
            long commits = Long.parseLong(
                    server.query("SELECT xact_commit FROM pg_stat_database WHERE datname = '" + database + "'"));
            List<String> statements = server.statements();
            return new Traffic(
                    List.copyOf(statements.subList(before, statements.size())), wire.roundTrips(), commits, walBytes);
        } finally {
            server.dropDatabase(database);
        }
    }

    private static long wal(Server server) throws Exception {
        return Long.parseLong(server.query("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint"));
    }
}
