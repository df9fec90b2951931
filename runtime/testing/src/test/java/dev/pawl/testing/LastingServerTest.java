package dev.pawl.testing;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.TransactionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of the user's, on which what is left stays. Every URL with a name of its own stands for a JVM. */
final class LastingServerTest {

    private static final AtomicInteger JVMS = new AtomicInteger();
    private static final AtomicInteger VERSIONS = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void keepsTheTemplateForTheNextRun(int major) {
        TestRegistry registry = registry();
        try (TestDatabase first = databases(jvm(major), registry).migrated()) {
            assertThat(first.tableExists("t")).isTrue();
        }
        PostgresServer next = jvm(major);
        List<String> before = templates(next);

        try (TestDatabase second = databases(next, registry).migrated()) {
            assertThat(second.tableExists("t")).isTrue();
        }

        assertThat(next.major()).isEqualTo(major);
        assertThat(templates(next)).isEqualTo(before);
        assertThat(next.maintenance()
                        .column("SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                                + " WHERE shobj_description(oid, 'pg_database') LIKE 'pawl-testing: 1 migrations%'"))
                .isNotEmpty();
    }

    @Test
    void makesOneTemplateOfSeveralJvmsAtOnce() {
        TestRegistry registry = registry();
        List<TestDatabases> jvms = IntStream.range(0, 4)
                .mapToObj(number -> databases(jvm(18), registry))
                .toList();
        List<String> before = templates(jvm(18));

        List<CompletableFuture<TestDatabase>> copies = jvms.stream()
                .map(databases -> CompletableFuture.supplyAsync(databases::migrated))
                .toList();
        copies.forEach(copy -> {
            try (TestDatabase database = copy.join()) {
                assertThat(database.tableExists("t")).isTrue();
            }
        });

        assertThat(templates(jvm(18))).hasSizeLessThanOrEqualTo(before.size() + 1);
        assertThat(jvms.get(0).server().maintenance().column("SELECT datname FROM pg_database"))
                .noneMatch(name -> name.startsWith(Maintenance.TEST_PREFIX
                        + jvms.get(1).server().maintenance().owner()));
    }

    @Test
    void makesATemplateAnewThatSomebodyHasThrownAway() {
        PostgresServer server = jvm(18);
        TestDatabases databases = databases(server, registry());
        databases.migrated().close();
        for (String template : templates(server)) {
            server.maintenance()
                    .execute("ALTER DATABASE " + template + " IS_TEMPLATE false", "DROP DATABASE " + template);
        }

        try (TestDatabase again = databases.migrated()) {
            assertThat(again.tableExists("t")).isTrue();
        }
    }

    @Test
    void dropsDatabasesOfJvmsThatAreGoneAndNoOthers() {
        PostgresServer living = jvm(18);
        TestDatabase database = databases(living, registry()).empty();
        living.maintenance().execute("CREATE DATABASE pawl_test_00000001_7", "CREATE DATABASE pawl_test_of_somebody");

        PostgresServer next = jvm(18);

        assertThat(next.maintenance().column("SELECT datname FROM pg_database"))
                .contains(database.name(), "pawl_test_of_somebody")
                .doesNotContain("pawl_test_00000001_7");
        database.close();
        living.maintenance().execute("DROP DATABASE pawl_test_of_somebody");
    }

    @Test
    void keepsTheTemplatesThatWereUsedLast() {
        TestDatabases newest = null;
        for (int i = 0; i < Leftovers.KEPT_TEMPLATES + 3; i++) {
            newest = databases(jvm(14), registry());
            newest.migrated().close();
        }
        PostgresServer next = jvm(14);

        assertThat(templates(next)).hasSize(Leftovers.KEPT_TEMPLATES).contains(newest.templateName());
    }

    @Test
    void leavesNothingOfAMigrationThatFailsAndDoesNotTryAgain() {
        PostgresServer server = jvm(18);
        TestDatabases databases = databases(
                server,
                TestRegistry.of(
                        migration(VERSIONS.incrementAndGet()).up(TransactionStep.strongLock("SELECT nothing"))));
        List<String> before = server.maintenance().column("SELECT datname FROM pg_database ORDER BY 1");

        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(databases::migrated)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("column \"nothing\" does not exist")
                    .satisfies(failures::add);
        }

        assertThat(failures.get(0)).isSameAs(failures.get(1));
        assertThat(server.maintenance().column("SELECT datname FROM pg_database ORDER BY 1"))
                .isEqualTo(before);
    }

    @Test
    void worksForARoleThatMayOnlyCreateDatabases() {
        jvm(14).maintenance()
                .execute("DROP ROLE IF EXISTS tester", "CREATE ROLE tester LOGIN CREATEDB PASSWORD 'secret'");
        PostgresServer server = PostgresServer.at(url(14), "tester", "secret");

        try (TestDatabase database = databases(server, registry()).migrated();
                TestDatabase copy = database.copy()) {
            assertThat(copy.tableExists("t")).isTrue();
            assertThat(copy.user()).isEqualTo("tester");
            assertThat(copy.password()).isEqualTo("secret");
            assertThat(copy.jdbcUrl()).doesNotContain("secret");
        }
    }

    @Test
    void saysThatTheRoleMayNotCreateDatabases() {
        jvm(18).maintenance().execute("DROP ROLE IF EXISTS guest", "CREATE ROLE guest LOGIN");

        assertThatThrownBy(() -> databases(PostgresServer.at(url(18), "guest", null), registry())
                        .empty())
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("the role `guest` may not create databases for tests\n")
                .hasMessageContaining("fix: ALTER ROLE \"guest\" CREATEDB");
    }

    @Test
    void isUsedIfTheMachineNamesIt() {
        System.setProperty(PostgresServer.URL_PROPERTY, url(14) + "?user=postgres&ApplicationName=configured");
        try (TestDatabase database = TestDatabases.builder().build().migrated()) {
            assertThat(database.tableExists("conversations")).isTrue();
            assertThat(PostgresServer.configured().major()).isEqualTo(14);
        } finally {
            System.clearProperty(PostgresServer.URL_PROPERTY);
        }
    }

    @Test
    void saysThatThereIsNoServer() {
        assertThatThrownBy(() -> PostgresServer.at("jdbc:postgresql://localhost:1/postgres?user=me&password=secret")
                        .major())
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("cannot connect to the server for tests: ")
                .hasMessageContaining("  jdbc:postgresql://localhost:1/postgres, user me\n")
                .hasMessageContaining("fix: start it, or correct the URL, pawl.test.url or PAWL_TEST_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesOtherUrls() {
        assertThatThrownBy(() -> PostgresServer.at("jdbc:mysql://localhost/x?password=secret"))
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("`jdbc:mysql://localhost/x?password=***` is not a JDBC URL of PostgreSQL");
    }

    private static TestDatabases databases(PostgresServer server, TestRegistry registry) {
        return TestDatabases.builder().server(server).registry(registry).build();
    }

    /** A history that no other test has. */
    private static TestRegistry registry() {
        int version = VERSIONS.incrementAndGet();
        return TestRegistry.of(migration(version)
                .up(TransactionStep.strongLock("CREATE TABLE t (id bigint)"))
                .down(TransactionStep.strongLock("DROP TABLE t")));
    }

    private static PostgresServer jvm(int major) {
        return PostgresServer.at(url(major) + "?user=postgres&ApplicationName=" + JVMS.incrementAndGet());
    }

    private static String url(int major) {
        return "jdbc:postgresql://localhost:" + PostgresServers.major(major).port() + "/postgres";
    }

    private static List<String> templates(PostgresServer server) {
        return server.maintenance()
                .column("SELECT datname FROM pg_database WHERE datname LIKE 'pawl\\_template\\_%' ORDER BY 1");
    }
}
