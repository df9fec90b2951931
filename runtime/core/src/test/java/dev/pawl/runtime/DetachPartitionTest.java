package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.ConcurrentStep;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetachPartitionTest {

    private static final ConcurrentStep DETACH = Steps.detachPartition(
            "events_2025", "ALTER TABLE {schema}.\"events\" DETACH PARTITION \"public\".\"events_2025\" CONCURRENTLY");
    private static final String PARTITIONS = "SELECT inhrelid::regclass, inhdetachpending FROM pg_inherits";

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void detaches(int major) {
        TestDatabase database = partitioned(major);

        database.of(migration(1).up(DETACH)).up();

        assertThat(database.query(PARTITIONS)).isEmpty();
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void completesWhatAnInterruptedTryHasLeftPending(int major) throws Exception {
        TestDatabase database = partitioned(major);
        database.of(creating(1)).up();
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM events");
            CompletableFuture<Void> running =
                    InBackground.run(database.of(creating(1), migration(3).up(DETACH))::up);
            TestDatabase.await("pending", () -> database.query(PARTITIONS).equals(List.of("events_2025 t")));
            database.execute("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE '%DETACH%'"
                    + " AND pid <> pg_backend_pid() AND datname = current_database()");
            assertThatThrownBy(running::join).hasMessageContaining("canceling statement due to user request");
        }

        database.of(creating(1), migration(3).up(DETACH)).up();

        assertThat(database.query(PARTITIONS)).isEmpty();
        assertThat(database.log(3)).contains("up step 1 detach_finalized", "up all finished");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void doesNotTakeSomebodyElsesDetachmentForItsOwn(int major) {
        TestDatabase database = partitioned(major);
        database.execute("ALTER TABLE events DETACH PARTITION events_2025");

        assertThatThrownBy(database.of(migration(1).up(DETACH))::up)
                .hasMessageContaining("relation \"events_2025\" is not a partition of relation \"events\"");
    }

    private static TestDatabase partitioned(int major) {
        TestDatabase database = TestDatabase.fresh(major);
        database.execute(
                "CREATE TABLE events (at date) PARTITION BY RANGE (at)",
                "CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')");
        return database;
    }
}
