package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationState;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases that cannot store all characters, as those that are old. */
final class EncodingTest {

    private TestDatabase database;

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.server().drop(database.dataSource());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14, LATIN1, 'größer, 5 \\u20AC, \\U0001F600, \\u043F\\u0435\\u0440'",
        "18, LATIN1, 'größer, 5 \\u20AC, \\U0001F600, \\u043F\\u0435\\u0440'",
        "18, LATIN9, 'größer, 5 €, \\U0001F600, \\u043F\\u0435\\u0440'",
        "18, WIN1251, 'gr\\u00F6\\u00DFer, 5 €, \\U0001F600, пер'",
        "18, EUC_JP, 'größer, 5 \\u20AC, \\U0001F600, пер'",
        "18, SQL_ASCII, 'größer, 5 €, 😀, пер'",
        "18, UTF8, 'größer, 5 €, 😀, пер'"
    })
    void keepWhatPawlWritesAsFarAsTheyCan(int major, String encoding, String kept) {
        database = in(encoding, major);
        String text = "größer, 5 €, 😀, пер";
        TestRegistry registry = TestRegistry.of(
                creating(1).described(text),
                migration(2).described("it's a \\ " + text).up(strongLock("SELECT 1 / 0")));
        Migrator migrator = database.migrator(registry).appliedBy(text).build();

        assertThatThrownBy(migrator::up).hasMessageContaining("division by zero");

        assertThat(migrator.status().in(MigrationState.APPLIED)).hasSize(1);
        assertThat(database.query("SELECT description, applied_by FROM schema_migrations ORDER BY version"))
                .containsExactly(kept + " " + kept, "it's a \\ " + kept + " " + kept);
        assertThat(migrator.down(2).migrations()).hasSize(2);
        migrator.baseline(2);
        migrator.validate();
        assertThat(migrator.up().migrations()).isEmpty();
    }

    /** The server refuses a statement as a whole, even if the character is in a comment. */
    @ParameterizedTest
    @CsvSource({"14, LATIN1", "18, LATIN1", "18, WIN1251", "18, EUC_JP"})
    void areToldOfSqlThatTheyCannotStoreBeforeAnythingIsRun(int major, String encoding) {
        database = in(encoding, major);
        TestRegistry registry = TestRegistry.of(
                creating(1),
                migration(2)
                        .up(
                                strongLock("CREATE TABLE prices (label text)"),
                                patient("INSERT INTO prices VALUES ('1 😀'), ('2 😀')"))
                        .down(strongLock("DROP TABLE prices -- 😀")));

        assertThatThrownBy(database.migrator(registry).build()::up).hasMessage("""
                        migration 2 `M2` has `😀` (U+1F600), which a database in %s cannot store
                          step 2 of 2: INSERT INTO prices VALUES ('1 😀'), ('2 😀')
                          nothing was begun, since the server refuses the statement as a whole
                          fix: write it without that character
                          fix: or move to a database that stores all characters: CREATE DATABASE ... ENCODING 'UTF8'""".replace("%s", encoding));
        assertThat(database.tables()).isEmpty();
        database.migrator(registry).build().baseline(2);
        assertThatThrownBy(() -> database.migrator(registry).build().down(2)).hasMessageContaining("`😀` (U+1F600)");
        assertThat(database.history()).containsExactly("1 applied 0 0", "2 applied 0 0");
    }

    @Test
    void areToldOfAQuestionThatTheyCannotRead() {
        database = in("LATIN1", 18);
        TransactionStep step = strongLock("CREATE TABLE t2 ()")
                .requiring(Steps.early("rows with a price in €", "SELECT '€' WHERE false"));

        assertThatThrownBy(database.of(creating(1), migration(2).up(step))::up)
                .hasMessageStartingWith("migration 2 `M2` has `€` (U+20AC), which a database in LATIN1 cannot store\n"
                        + "  step 1 of 1, looking for rows with a price in €: SELECT '€'");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void storeWhatTheyCan() {
        database = in("LATIN1", 18);
        database.of(migration(1)
                        .up(
                                strongLock("CREATE TABLE größen (\"größe\" text)"),
                                Steps.createIndex(
                                        "größe_idx",
                                        "CREATE INDEX CONCURRENTLY \"größe_idx\" ON {schema}.größen (\"größe\")")))
                .up();
        assertThat(database.history()).containsExactly("1 applied 2 2");
    }

    private static TestDatabase in(String encoding, int major) {
        PostgresServers server = PostgresServers.major(major);
        DataSource dataSource = server.newDatabase();
        TestDatabase first = new TestDatabase(server, dataSource);
        String name = first.query("SELECT current_database()").get(0) + "_" + encoding.toLowerCase(Locale.ROOT);
        first.execute("CREATE DATABASE " + name + " ENCODING '" + encoding + "' LOCALE 'C' TEMPLATE template0");
        server.drop(dataSource);
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setPortNumbers(new int[] {server.port()});
        other.setDatabaseName(name);
        other.setUser("postgres");
        return new TestDatabase(server, other);
    }
}
