package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.report.MigrationReport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BaselineTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void recordsWithoutRunning() {
        Migrator migrator =
                database.of(migration(1).baseline(), creating(2), creating(3).contracting(), creating(4));

        MigrationReport report = migrator.baseline(3);

        assertThat(report.toString()).startsWith("recorded as applied 3 migrations\n");
        assertThat(database.tables()).isEmpty();
        assertThat(database.history()).containsExactly("1 applied 0 0", "2 applied 0 0", "3 applied 0 0");
        assertThat(database.log(1)).containsExactly("up all baselined");
        assertThat(migrator.up().migrations())
                .extracting(MigrationReport.Run::version)
                .containsExactly(4L);
        assertThat(migrator.baseline(3).migrations()).isEmpty();
    }

    @Test
    void isNeitherRunNorPassedOverWhereSomethingIsThere() {
        database.execute("CREATE TABLE t2 ()");
        Migrator migrator = database.of(creating(1).baseline(), creating(2));

        assertThatThrownBy(migrator::up).hasMessage("""
                        migration 1 `M1` is a baseline that the history does not have yet
                          a baseline describes what was in the database before Pawl; it runs on a fresh database only, \
                        which has neither a history nor anything of what the migrations make
                          this one has `t2`
                          fix: if the database holds all that, record it once: baseline(1)
                          fix: if it holds a part, load the rest first (pg_dump --schema-only), then: baseline(1)""");
        assertThatThrownBy(migrator::validate).hasMessageStartingWith("migration 1 `M1` is a baseline");
        assertThat(database.tables()).containsExactly("t2");
    }

    @Test
    void refusesADatabaseWithoutTheTables() {
        Migrator migrator = database.of(telling(1).baseline(), telling(2), telling(3));

        assertThatThrownBy(() -> migrator.baseline(2))
                .hasMessage("""
                        the database does not hold what a baseline of version 2 would record as applied: 2 differences
                          is missing: table `t1`
                          is missing: table `t2`
                          raw SQL is not followed; there is some in migration 1 `M1`, migration 2 `M2`
                          the database is fresh
                          fix: make it all, since everything runs on a fresh database, a baseline too: up()
                          fix: make the database like that (pg_dump --schema-only of one that is), then: baseline(2)
                          fix: or, if you know better: forceBaseline(2)""")
                .satisfies(e -> assertThat(((MigrationException) e).reason()).isEqualTo(Reason.REPAIR));
        assertThat(database.query("SELECT count(*) FROM schema_migrations")).containsExactly("0");

        database.execute("CREATE TABLE t2 ()", "CREATE TABLE t3 ()", "CREATE VIEW t1 AS SELECT 1");
        assertThatThrownBy(() -> migrator.baseline(2)).hasMessage("""
                        the database does not hold what a baseline of version 2 would record as applied: 2 differences
                          is different: table `t1`: is a view
                          is missing: column `id` of `t2`: bigint
                          raw SQL is not followed; there is some in migration 1 `M1`, migration 2 `M2`
                          fix: make the database like that (pg_dump --schema-only of one that is), then: baseline(2)
                          fix: or, if you know better: forceBaseline(2)""");

        database.execute("DROP VIEW t1", "CREATE TABLE t1 (id bigint)", "ALTER TABLE t2 ADD id bigint");
        assertThat(migrator.baseline(2).migrations()).hasSize(2);
    }

    @Test
    void asksForTablesUnderTheNamesThatTheyHaveInTheEnd() {
        database.execute("CREATE TABLE people ()", "CREATE TABLE \"o`clock\" ()");
        Migrator migrator = database.of(
                migration(1)
                        .changing("+table `users`\n+table `drafts`\n+table `o`clock`")
                        .baseline(),
                migration(2).changing("-table `users`\n+table `people`"),
                migration(3).changing("-table `drafts`").contracting());

        assertThat(migrator.baseline(3).migrations()).hasSize(3);
        assertThat(database.query("SELECT fresh_to FROM schema_migration_lease"))
                .containsExactly("null");
    }

    @Test
    void namesAFewOfManyThatAreMissing() {
        Migrator migrator = database.of(
                LongStream.rangeClosed(1, 130).mapToObj(BaselineTest::telling).toArray(TestRegistry.Migration[]::new));

        assertThatThrownBy(() -> migrator.baseline(130))
                .hasMessageContaining(": 130 differences\n")
                .hasMessageContaining("\n  and 30 more\n")
                .hasMessageContaining("in migration 1 `M1`, migration 2 `M2`, migration 3 `M3` and 127 others\n");
    }

    @Test
    void isRecordedAnywayWhenThatIsAskedFor() {
        Migrator migrator =
                database.of(telling(1).baseline(), telling(2), telling(3).contracting());

        assertThat(migrator.forceBaseline(2).migrations()).hasSize(2);

        assertThat(migrator.status().fresh()).isFalse();
        assertThat(migrator.up().waiting()).hasSize(1);
    }

    @Test
    void refusesAVersionThatTheApplicationLacks() {
        assertThatThrownBy(() -> database.of(creating(1)).baseline(2))
                .hasMessageStartingWith("the application has no migration 2\n");
        assertThatThrownBy(() -> database.of(creating(1)).forceBaseline(2))
                .hasMessageStartingWith("the application has no migration 2\n");
    }

    private static TestRegistry.Migration telling(long version) {
        return creating(version).changing("+table `t" + version + "`\n+column `id` of `t" + version + "`: bigint");
    }
}
