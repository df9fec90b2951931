package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.setting.Resolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same calls say and write the same whatever the default locale of the JVM is. */
final class DefaultLocaleTest {

    private static List<String> expected = List.of();

    private final TestRegistry.Migration table = migration(1)
            .up(strongLock("CREATE TABLE t1 (id bigint)"))
            .down(strongLock("DROP TABLE t1"))
            .changing("+table `t1`");
    private final TestRegistry.Migration index = migration(1_234_567)
            .up(
                    strongLock("ALTER TABLE t1 ADD COLUMN age integer").locking(lockOfTable()),
                    Steps.createIndex("t1_age_idx", "CREATE INDEX CONCURRENTLY t1_age_idx ON {schema}.t1 (age)"))
            .down(
                    Steps.dropIndex("t1_age_idx", "DROP INDEX CONCURRENTLY {schema}.t1_age_idx"),
                    strongLock("ALTER TABLE t1 DROP COLUMN age").locking(lockOfTable()));
    private final TestRegistry.Migration failing = migration(20_260_115_001L)
            .up(strongLock("CREATE TABLE t3 (id bigint)"), strongLock("SELECT 1/0"))
            .undo(1, strongLock("DROP TABLE t3"))
            .changing("+table `t3`");
    private final TestRegistry.Migration contracting = creating(20_260_115_002L).contracting();

    @BeforeAll
    static void runInNoLocale() {
        expected = DefaultLocale.during(Locale.ROOT, new DefaultLocaleTest()::everything);
    }

    static List<Locale> locales() {
        return DefaultLocale.ofEachKind();
    }

    @Test
    void knowsLocalesWithDigitsOfTheirOwn() {
        assertThat(locales().stream().map(locale -> String.format(locale, "%d", 2)))
                .contains("2", "۲", "٢", "२", "๒");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void doesAndSaysTheSame(Locale locale) {
        assertThat(DefaultLocale.during(locale, this::everything)).isEqualTo(expected);
    }

    private List<String> everything() {
        TestDatabase database = TestDatabase.fresh();
        List<String> said = new ArrayList<>();
        Migrator baseline = database.of(table, index);
        Migrator migrator = database.of(table, index, failing, contracting);
        try {
            said.add(said(migrator::plan));
            said.add(said(() -> database.of(table).up()));
            said.add(said(migrator::up));
            said.add(said(migrator::status));
            said.add(said(migrator::obstacles));
            said.add(said(migrator::blockers));
            said.add(said(() -> migrator.resolve(20_260_115_001L, Resolution.ROLLED_BACK)));
            said.add(said(() -> migrator.forceResolve(20_260_115_001L, Resolution.APPLIED)));
            said.add(said(migrator::contract));
            said.add(said(() -> migrator.planDown(2)));
            said.add(said(() -> migrator.downTo(20_260_115_001L)));
            said.add(said(() -> migrator.upTo(3)));
            said.add(said(() -> {
                migrator.validate();
                return "valid";
            }));
            said.addAll(database.query("SELECT version, state, steps_done, error, execution_time_ms IS NULL,"
                    + " applied_at > now() - interval '1 hour' FROM schema_migrations ORDER BY version"));
            said.addAll(database.query(
                    "SELECT version, direction, step, event, detail FROM schema_migration_log ORDER BY id"));
            said.addAll(database.query("SELECT version, state FROM schema_migration_health"));
            database.execute("DROP TABLE schema_migrations, schema_migration_log, schema_migration_lease CASCADE");
            said.add(said(() -> baseline.baseline(1_234_567)));
            said.add(said(() -> baseline.downTo(0)));
            said.addAll(database.tables());
            said.add(said(() -> blocked(database)));
        } finally {
            database.server().drop(database.dataSource());
        }
        return said.stream().map(DefaultLocaleTest::withoutWhatDiffers).toList();
    }

    /** Waits for a lock in vain, which shows durations and processes. */
    private MigrationReport blocked(TestDatabase database) {
        database.execute("CREATE TABLE t1 (id bigint)");
        TestRegistry.Migration locking = migration(5)
                .up(strongLock("ALTER TABLE t1 ADD COLUMN x integer").locking(lockOfTable()));
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE t1");
            return database.migrator(TestRegistry.of(locking))
                    .lockDeadline(Duration.ofMillis(1))
                    .build()
                    .up();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TableLock lockOfTable() {
        return Steps.accessExclusive("t1");
    }

    private static String said(Supplier<?> call) {
        List<Object> result = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> result.add(call.get()));
        return thrown == null ? String.valueOf(result.get(0)) : String.valueOf(thrown.getMessage());
    }

    /** Names of databases, processes and durations. */
    private static String withoutWhatDiffers(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "then")
                .replaceAll("\\d+(\\.\\d+)? (ms|s)\\b", "a while")
                .replaceAll("pid \\d+|process \\d+|(?<=terminate_backend\\()\\d+", "pid n")
                .replaceAll("one try|\\d+ tries", "n tries")
                .replaceAll("test\\w*\\d+", "database");
    }
}
