package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.setting.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryAdoptionTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void adoptsATableWithTheFirstSixColumns(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute(
                "CREATE TABLE schema_migrations (version integer PRIMARY KEY, description varchar(100),"
                        + " applied_at timestamptz NOT NULL DEFAULT now(), applied_by varchar(50) NOT NULL,"
                        + " execution_time_ms integer NOT NULL, checksum char(66) NOT NULL)",
                "INSERT INTO schema_migrations VALUES (1, 'first', now(), 'me', 5, '"
                        + creating(1).registered().checksum() + "')");
        TestRegistry registry = TestRegistry.of(creating(1), creating(20260115001L));
        Migrator migrator = other.migrator(registry).build();

        assertThat(migrator.status().in(MigrationState.APPLIED)).hasSize(1);
        assertThat(migrator.plan().preparation()).hasSize(8);
        assertThat(other.query("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public'"))
                .containsExactly("6");
        migrator.up();

        assertThat(other.history()).containsExactly("1 applied null null", "20260115001 applied 1 1");
        assertThat(other.query("SELECT description, applied_by, execution_time_ms FROM schema_migrations"
                        + " WHERE version = 1"))
                .containsExactly("first me 5");
        assertThat(migrator.plan()).hasToString("-- nothing to do\n");
        migrator.validate();
    }

    /** A publication has all tables, and rows without a primary key cannot be told apart. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void adoptsATableWithoutAPrimaryKeyThatIsPublished(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute(
                "CREATE TABLE schema_migrations (version bigint UNIQUE, description text, applied_at timestamptz,"
                        + " applied_by text, execution_time_ms bigint, checksum text)",
                "INSERT INTO schema_migrations VALUES (1, 'first', now(), 'me', 5, NULL)",
                "CREATE PUBLICATION everything FOR ALL TABLES");
        Migrator migrator = other.of(creating(1), creating(2));

        migrator.up();
        migrator.down(1);
        migrator.forceResolve(1, Resolution.APPLIED);
        assertThat(migrator.up().migrations()).hasSize(1);
        assertThat(other.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(other.of(creating(1), creating(2), creating(3)).plan().preparation())
                .isEmpty();
    }

    @Test
    void acceptsRowsWithoutAChecksum() {
        Migrator migrator = database.of(creating(1), creating(2));
        migrator.up();
        database.execute("UPDATE schema_migrations SET checksum = NULL WHERE version = 1");

        assertThat(migrator.up().migrations()).isEmpty();
    }

    @Test
    void refusesATableOfAnotherShape() {
        database.execute("CREATE TABLE schema_migrations (version varchar PRIMARY KEY, checksum bytea,"
                + " dirty boolean NOT NULL)");
        Migrator migrator = database.of(creating(1));

        assertThatThrownBy(migrator::up).hasMessage("""
                        the table "public".schema_migrations is not one that Pawl can use
                          column `version` is character varying and not bigint
                          column `description` text is missing
                          column `applied_at` timestamp with time zone is missing
                          column `applied_by` text is missing
                          column `execution_time_ms` bigint is missing
                          column `checksum` is bytea and not text
                          column `dirty` boolean is unknown and must be filled
                          fix: keep the history elsewhere, which is also where migrations run: MigratorBuilder.schema
                          fix: or rename the table if nothing uses it any more: ALTER TABLE "public".schema_migrations \
                        RENAME TO schema_migrations_before_pawl
                          fix: or bring it into the shape that is adopted: version bigint primary key, description \
                        text, applied_at timestamptz, applied_by text, execution_time_ms bigint, checksum text""");
        assertThatThrownBy(migrator::status).hasMessageStartingWith("the table \"public\".schema_migrations is not");
        assertThatThrownBy(() -> migrator.baseline(1)).hasMessageStartingWith("the table");
        assertThat(database.query("SELECT to_regclass('schema_migration_log')")).containsExactly("null");
    }

    @Test
    void refusesAVersionThatIsNotUnique() {
        database.execute("CREATE TABLE schema_migrations (version bigint, description text, applied_at timestamptz,"
                + " applied_by text, execution_time_ms bigint, checksum text)");

        assertThatThrownBy(database.of(creating(1))::up)
                .hasMessageContaining("column `version` is neither the primary key nor unique");
    }

    @Test
    void refusesAView() {
        database.execute("CREATE VIEW schema_migrations AS SELECT 1::bigint AS version");

        assertThatThrownBy(database.of(creating(1))::up).hasMessageContaining("it is not a table");
    }
}
