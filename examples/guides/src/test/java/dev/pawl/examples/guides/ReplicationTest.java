package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.MigrationState;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide on logical replication says, between real databases. */
final class ReplicationTest {

    private static final long PUBLISH = 2026_04_01_002L;
    private static final long ADD_NOTE = 2026_04_02_001L;
    private static final long CREATE_PAYMENTS = 2026_04_03_001L;

    private static MigrationRegistry registry;

    @BeforeAll
    static void compile() throws Exception {
        Project project = new Project("replication").add("replication");
        assertThat(project.compile()).isEmpty();
        registry = MigrationRegistry.find(project.loader());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theHistoryTravelsAndTheColumnDoesNot(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.published().run("CREATE PUBLICATION everything FOR ALL TABLES");
            replica.subscribe("everything");

            replica.publisher().upTo(ADD_NOTE);

            replica.await("SELECT max(version) FROM schema_migrations WHERE state = 'applied'", "" + ADD_NOTE);
            assertThat(replica.subscriber().status().in(MigrationState.APPLIED)).hasSize(3);
            assertThat(replica.subscriber().upTo(ADD_NOTE).migrations()).isEmpty();
            assertThatThrownBy(() -> replica.subscribed().run("SELECT note FROM orders"))
                    .hasMessageContaining("column \"note\" does not exist");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aTableThatTheSubscriberDoesNotHaveStopsEverything(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.published().run("CREATE PUBLICATION everything FOR ALL TABLES");
            replica.subscribe("everything");

            replica.published().run("CREATE TABLE invoices (id bigint PRIMARY KEY)");
            replica.published().run("INSERT INTO invoices VALUES (1)");
            replica.published().run("INSERT INTO orders (total) VALUES (1)");
            replica.awaitFailure(major);
            assertThat(replica.subscribed().value("SELECT count(*) FROM orders"))
                    .isEqualTo("0");

            replica.subscribed().run("CREATE TABLE invoices (id bigint PRIMARY KEY)");
            replica.await("SELECT count(*) FROM orders", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theSubscriberGetsTheColumnFirst(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");

            replica.subscriber().upTo(ADD_NOTE);
            replica.publisher().upTo(ADD_NOTE);
            replica.published().run("INSERT INTO orders (total, note) VALUES (1, 'early')");

            replica.await("SELECT note FROM orders UNION ALL SELECT '' LIMIT 1", "early");
            assertThat(replica.subscribed().value("SELECT count(DISTINCT applied_at) FROM schema_migrations"))
                    .isEqualTo("3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aColumnThatComesTooEarlyWaitsForTheSubscriber(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");

            replica.publisher().upTo(ADD_NOTE);
            replica.published().run("INSERT INTO orders (total, note) VALUES (1, 'early')");
            replica.awaitFailure(major);
            assertThat(replica.subscribed().value("SELECT count(*) FROM orders"))
                    .isEqualTo("0");

            replica.subscriber().upTo(ADD_NOTE);
            replica.await("SELECT note FROM orders UNION ALL SELECT '' LIMIT 1", "early");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aTableIsPublishedOnceTheSubscriberHasIt(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");

            replica.subscriber().upTo(CREATE_PAYMENTS);
            replica.publisher().upTo(CREATE_PAYMENTS);
            replica.published().run("INSERT INTO payments (paid) VALUES (1)");
            replica.awaitAll();
            assertThat(replica.subscribed().value("SELECT count(*) FROM payments"))
                    .isEqualTo("0");

            replica.subscribed().run("ALTER SUBSCRIPTION s REFRESH PUBLICATION");
            replica.await("SELECT count(*) FROM payments", "1");
            Sql publisher = replica.published();
            assertThat(publisher.rows(publisher.sample("replicated")).get(0))
                    .containsExactly("slot_name", "active", "bytes_behind");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void thePublisherLosesTheColumnFirst(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");
            replica.subscriber().up();
            replica.publisher().up();

            replica.publisher().contract();
            replica.published().run("INSERT INTO orders (total) VALUES (1)");
            replica.await("SELECT count(*) FROM orders", "1");
            replica.subscriber().contract();
            replica.published().run("INSERT INTO orders (total) VALUES (2)");
            replica.await("SELECT count(*) FROM orders", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aColumnThatTheSubscriberHasDroppedTooEarlyHasToComeBack(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");
            replica.subscriber().up();
            replica.publisher().up();

            replica.subscriber().contract();
            replica.published().run("INSERT INTO orders (total, fax) VALUES (1, '0')");
            replica.awaitFailure(major);
            replica.publisher().contract();
            assertThat(replica.subscribed().value("SELECT count(*) FROM orders"))
                    .isEqualTo("0");

            replica.subscribed().run("ALTER TABLE orders ADD fax text");
            replica.await("SELECT count(*) FROM orders", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void rowsThatBothInsertMeetOnTheSubscriber(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");

            replica.subscribed().run("INSERT INTO orders (id, total) VALUES (1, 1)");
            replica.published().run("INSERT INTO orders (id, total) VALUES (1, 1)");
            replica.awaitFailure(major);
            replica.published().run("INSERT INTO orders (id, total) VALUES (2, 2)");
            replica.subscribed().run("DELETE FROM orders");

            replica.await("SELECT count(*) FROM orders", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void tellsOneRowFromAnotherByAKey(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            Sql sql = replica.published();
            sql.run("CREATE PUBLICATION everything FOR ALL TABLES");

            assertThat(sql.rows("SELECT relname FROM pg_class WHERE relname LIKE 'schema\\_migration%'"
                            + " AND relkind = 'r' AND NOT EXISTS (SELECT FROM pg_index"
                            + " WHERE indrelid = pg_class.oid AND indisprimary)"))
                    .isEqualTo(List.of(List.of("relname")));
            sql.run("CREATE TABLE marks (id bigint)");
            sql.run("INSERT INTO marks VALUES (1)");
            assertThatThrownBy(() -> sql.run("UPDATE marks SET id = 2"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55000"))
                    .hasMessageContaining("does not have a replica identity and publishes updates");
            sql.run("ALTER TABLE marks REPLICA IDENTITY FULL");
            sql.run("UPDATE marks SET id = 2");
            replica.publisher().upTo(ADD_NOTE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSubscriberThatIsStricterThanARowWaitsUntilItIsLoosened(int major) throws SQLException {
        try (Replica replica = begun(major)) {
            replica.subscribe("shop");

            replica.subscribed().run("ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0)");
            replica.published().run("INSERT INTO orders (total) VALUES (0)");
            replica.awaitFailure(major);
            assertThat(replica.subscribed().value("SELECT count(*) FROM orders"))
                    .isEqualTo("0");

            replica.subscribed().run("ALTER TABLE orders DROP CONSTRAINT positive");
            replica.await("SELECT count(*) FROM orders", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aHistoryOfAnotherToolWithoutAKeyIsToldApartByAllItsColumns(int major) throws SQLException {
        try (Replica replica = new Replica(major, registry)) {
            replica.published()
                    .run("CREATE TABLE schema_migrations (version bigint NOT NULL UNIQUE, description text NOT NULL,"
                            + " applied_at timestamptz NOT NULL, applied_by text NOT NULL, execution_time_ms bigint NOT NULL,"
                            + " checksum text NOT NULL)");
            replica.published().run("CREATE PUBLICATION everything FOR ALL TABLES");

            assertThat(replica.publisher().upTo(PUBLISH).migrations()).hasSize(2);
            assertThat(replica.published()
                            .value("SELECT relreplident FROM pg_class WHERE relname = 'schema_migrations'"))
                    .isEqualTo("f");
        }
    }

    /** Both sides have orders, which are published. */
    private static Replica begun(int major) {
        Replica replica = new Replica(major, registry);
        replica.publisher().upTo(PUBLISH);
        replica.subscriber().upTo(PUBLISH);
        return replica;
    }
}
