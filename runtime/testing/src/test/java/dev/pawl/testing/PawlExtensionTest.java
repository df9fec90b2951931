package dev.pawl.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.plan.LockMode;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes as a user would write them, and looks at what becomes of them. */
final class PawlExtensionTest {

    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        NAMES.clear();
    }

    @AfterEach
    void nothingIsLeft() {
        List<String> databases = PostgresServer.embedded().maintenance().column("SELECT datname FROM pg_database");
        assertThat(databases).noneMatch(NAMES::contains);
    }

    @PawlTest
    static class EachMethod {

        @BeforeEach
        void fill(TestDatabase database) {
            database.insert("conversations", Map.of("subject", "hello"));
        }

        @RepeatedTest(3)
        void hasItsOwn(TestDatabase database, Connection connection, DataSource source, Migrator migrator)
                throws Exception {
            NAMES.add(database.name());
            assertThat(database.value("SELECT count(*) FROM conversations")).isEqualTo(1L);
            assertThat(connection.getCatalog()).isEqualTo(database.name());
            assertThat(source.getConnection().getCatalog()).isEqualTo(database.name());
            assertThat(migrator.up().migrations()).isEmpty();
        }

        @TestFactory
        Stream<DynamicTest> sharesItWithItsDynamicTests(TestDatabase database) {
            NAMES.add(database.name());
            return Stream.of(1, 2)
                    .map(number -> DynamicTest.dynamicTest("test " + number, () -> database.execute("SELECT 1")));
        }
    }

    @Test
    void givesEachMethodADatabaseOfItsOwn() {
        run(EachMethod.class).testEvents().assertStatistics(counts -> counts.succeeded(5));
        assertThat(NAMES).hasSize(4);
    }

    @PawlTest(fresh = Fresh.PER_CLASS)
    static class EachClass {

        @BeforeAll
        static void fill(TestDatabase database) {
            NAMES.add(database.name());
            database.insert("conversations", Map.of("subject", "hello"));
        }

        @RepeatedTest(2)
        void sharesIt(TestDatabase database) {
            NAMES.add(database.name());
            assertThat(database.tableExists("conversations")).isTrue();
        }

        @Nested
        class Inner {

            @Test
            void sharesIt(TestDatabase database) {
                NAMES.add(database.name());
            }
        }

        @Nested
        @PawlTest(migrated = false)
        class Other {

            @Test
            void hasItsOwn(TestDatabase database) {
                assertThat(database.tableExists("conversations")).isFalse();
                assertThat(NAMES).doesNotContain(database.name());
            }
        }
    }

    @Test
    void givesAClassAndThoseNestedInItOneDatabase() {
        run(EachClass.class).testEvents().assertStatistics(counts -> counts.succeeded(4));
        assertThat(NAMES).hasSize(1);
    }

    @PawlTest
    static class Failing {

        @Test
        void fails(TestDatabase database) {
            NAMES.add(database.name());
            throw new AssertionError("as tests do");
        }

        @Test
        void findsTooStrongALock(MigrationTester migrations) {
            migrations.assertLocksAtMost(2026_01_16_001L, LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
    }

    @Test
    void dropsTheDatabaseOfATestThatFails() {
        assertThat(messages(run(Failing.class)))
                .hasSize(2)
                .contains("as tests do")
                .anySatisfy(message -> assertThat(message)
                        .startsWith("migration 20260116001 `PrioritiseConversations` takes stronger locks than"
                                + " SHARE UPDATE EXCLUSIVE")
                        .contains("step 1 of 3: ACCESS EXCLUSIVE on `conversations`"));
        assertThat(NAMES).hasSize(1);
    }

    @PawlTest
    static class TooEarly {

        @BeforeAll
        static void fill(DataSource database) {}

        @Test
        void isNotRun() {}
    }

    @Test
    void saysThatADatabasePerMethodCannotBeHadBefore() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(TooEarly.class))
                .execute();
        assertThat(results.containerEvents().failed().stream()
                        .map(PawlExtensionTest::message)
                        .toList())
                .singleElement()
                .asString()
                .contains("a database per test method cannot be had before the method")
                .contains("fix: or share one in the class: @PawlTest(fresh = Fresh.PER_CLASS)");
    }

    @ExtendWith(PawlExtension.class)
    static class NotAnnotated {

        @Test
        void fails(DataSource database) {}
    }

    @Test
    void asksForTheAnnotation() {
        assertThat(messages(run(NotAnnotated.class)))
                .singleElement()
                .asString()
                .contains("is extended with PawlExtension, and has no @PawlTest")
                .contains("fix: annotate it with @PawlTest");
    }

    static class Registered {

        @RegisterExtension
        static final PawlExtension PAWL =
                PawlExtension.builder().notContracted().schema("shop").build();

        @Test
        void isMigratedAsDuringARollout(TestDatabase database) {
            NAMES.add(database.name());
            assertThat(database.columnExists("conversations", "seen_at")).isTrue();
            assertThat(database.query("SELECT 1 FROM shop.conversations")).isEmpty();
        }
    }

    @Test
    void canBeBuilt() {
        run(Registered.class).testEvents().assertStatistics(counts -> counts.succeeded(1));
    }

    @PawlTest
    static class Parallel {

        @RepeatedTest(24)
        void hasItsOwn(TestDatabase database) {
            NAMES.add(database.name());
            database.insert("conversations", Map.of("subject", "hello"));
            assertThat(database.value("SELECT count(*) FROM conversations")).isEqualTo(1L);
        }
    }

    @Test
    void keepsTestsApartThatRunAtOnce() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .selectors(selectClass(Parallel.class))
                .execute();

        results.testEvents().assertStatistics(counts -> counts.succeeded(24));
        assertThat(NAMES).hasSize(24);
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(PawlExtensionTest::message)
                .toList();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}
