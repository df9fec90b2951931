package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.report.DryRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RehearsalTest {

    private static final TestRegistry.Migration ADD_AGE =
            migration(7).up(strongLock("ALTER TABLE users ADD COLUMN age int").locking(Steps.accessExclusive("users")));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void createTable() {
        database.execute("CREATE TABLE users (id int PRIMARY KEY, email text)", "INSERT INTO users VALUES (1, 'a@b')");
    }

    @Test
    void goesNoFurtherThanItIsToldAndContractsOnlyWhenAsked() {
        database.of(creating(1)).up();
        Migrator migrator = database.of(creating(1), creating(2), creating(3).contracting(), creating(4));

        assertThat(versions(migrator.planTo(2))).containsExactly(2L);
        assertThat(versions(migrator.plan())).containsExactly(2L, 4L);
        assertThat(migrator.plan().waiting()).hasSize(1);
        assertThat(versions(migrator.planContract())).containsExactly(2L, 4L, 3L);
        assertThat(versions(migrator.planContractTo(3))).containsExactly(2L, 3L);
        assertThat(versions(migrator.planContractTo(4))).containsExactly(2L, 3L, 4L);
        assertThatThrownBy(() -> migrator.planTo(9))
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.USAGE));
        assertThat(database.tables()).containsExactly("t1", "users");
    }

    @Test
    void saysWhatTheWayBackWouldSend() {
        Migrator migrator = database.of(creating(1), creating(2), creating(3));
        migrator.up();

        DryRun dryRun = migrator.planDown(2);
        assertThat(dryRun.goingBack()).isTrue();
        assertThat(versions(dryRun)).containsExactly(3L, 2L);
        assertThat(dryRun).asString().contains("DROP TABLE \"t3\";");
        assertThat(migrator.planDownTo(0)).isEqualTo(migrator.planDown(3));
        assertThat(database.tables()).containsExactly("t1", "t2", "t3", "users");

        migrator.down(2);
        assertThat(database.tables()).containsExactly("t1", "users");
    }

    @Test
    void refusesAWayBackThatDoesNotExist() {
        Migrator migrator =
                database.of(creating(1), migration(2).up(strongLock("SELECT 1")).irreversible("gone"));
        migrator.up();

        assertThatThrownBy(() -> migrator.planDown(2))
                .hasMessageStartingWith("migration 2 `M2` cannot be undone: gone")
                .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.HISTORY));
    }

    @Test
    void asksTheDataWithoutBeginningAnything() {
        String withoutAge = "SELECT 'id=' || id FROM users WHERE age IS NULL";
        Migrator migrator = database.of(
                ADD_AGE,
                migration(8)
                        .up(
                                strongLock("SELECT 1")
                                        .requiring(Steps.early(
                                                "rows of `users` with no domain",
                                                "SELECT 'id=' || id FROM users WHERE email !~ '[.]'")),
                                strongLock("SELECT 2").requiring(Steps.late("rows later", "SELECT 'x'"))),
                migration(9).up(strongLock("SELECT 3").requiring(Steps.early("rows without age", withoutAge))));

        assertThat(migrator.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.migration().version()).isEqualTo(8);
            assertThat(obstacle).hasToString("migration 8 `M8`, step 1: 1 row of `users` with no domain\n  id=1");
        });
        assertThat(database.tables()).containsExactly("users");
    }

    @Test
    void findsAndEndsWhoIsInTheWay() throws SQLException {
        Migrator migrator = database.of(ADD_AGE);
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM users");

            List<Blocker> blockers = migrator.blockers();
            assertThat(blockers).singleElement().satisfies(blocker -> {
                assertThat(blocker.table()).isEqualTo("users");
                assertThat(blocker.mode()).isEqualTo("AccessShareLock");
            });
            assertThat(migrator.endBlocker(1)).isFalse();
            assertThat(migrator.endBlocker(blockers.get(0).pid())).isTrue();
            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
        }
        migrator.up();
        assertThat(migrator.blockers()).isEmpty();
    }

    @Test
    void mayNotEndASuperuser() throws SQLException {
        String user = "signals_nobody_" + System.nanoTime();
        database.execute("CREATE ROLE " + user + " LOGIN", "GRANT USAGE, CREATE ON SCHEMA public TO " + user);
        Migrator migrator = database.as(user).of(ADD_AGE);
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM users");
            int pid = migrator.blockers().get(0).pid();

            assertThatThrownBy(() -> migrator.endBlocker(pid))
                    .hasMessageStartingWith("the user may not end pid " + pid)
                    .satisfies(e -> assertThat(reason(e)).isEqualTo(Reason.RIGHTS));
            statement.execute("SELECT 1");
        }
        database.execute("DROP OWNED BY " + user, "DROP ROLE " + user);
    }

    @Test
    void aBlockedRunNamesTheBlockersForPrograms() throws SQLException {
        Migrator migrator = database.migrator(TestRegistry.of(ADD_AGE))
                .lockDeadline(Duration.ofMillis(50))
                .oldTransaction(Duration.ofMinutes(1))
                .build();
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM users");
            TestDatabase.quietly(() -> assertThatThrownBy(migrator::up).satisfies(e -> {
                assertThat(reason(e)).isEqualTo(Reason.BLOCKED);
                assertThat(((MigrationException) e).blockers())
                        .extracting(Blocker::table)
                        .containsOnly("users");
            }));
        }
    }

    private static List<Long> versions(DryRun dryRun) {
        return dryRun.migrations().stream()
                .map(migration -> migration.migration().version())
                .toList();
    }

    private static Reason reason(Throwable failure) {
        return ((MigrationException) failure).reason();
    }
}
