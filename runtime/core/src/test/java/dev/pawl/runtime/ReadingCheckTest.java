package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Concurrent steps, for which nothing can be set, on connections that have something set. */
final class ReadingCheckTest {

    private static final String COLUMNS = "id int, due date, sent timestamptz, span interval, tags text[], note text";

    static Stream<Arguments> changed() {
        return Stream.of(
                Arguments.of("DateStyle TO 'ISO, DMY'", "due > '01/02/2024'", "(due > '2024-01-02'::date)"),
                Arguments.of("DateStyle TO 'ISO, YMD'", "due > '01-02-03'", "(due > '2003-01-02'::date)"),
                Arguments.of("DateStyle TO 'ISO, YMD'", "due > '1/2/2024'", "(due > '2024-01-02'::date)"),
                Arguments.of("TimeZone TO 'Asia/Kathmandu'", "sent > '2024-02-01'", "'2024-02-01 00:00:00+00'"),
                Arguments.of("IntervalStyle TO sql_standard", "span > '-1 2:03:04'", "'-1 days +02:03:04'"),
                Arguments.of("array_nulls TO off", "tags = '{a,NULL}'", "'{a,NULL}'::text[]"),
                Arguments.of("transform_null_equals TO on", "(note = null) is null", "(note = NULL::text) IS NULL"),
                Arguments.of(
                        "timezone_abbreviations TO 'India'", "sent > '2024-02-01 IST'", "'2024-01-31 22:00:00+00'"),
                Arguments.of("search_path TO evil, pg_catalog", "lower(note) = 'a'", "(lower(note) = 'a'::text)"),
                Arguments.of("search_path TO evil", "app_lower(note) = 'a'", "app_lower(note) = 'a'::text"));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void refusesWhatASettingChangesBeforeAnythingIsRun(String setting, String condition, String checked) {
        for (int major : new int[] {14, 18}) {
            TestDatabase database = prepared(major);

            assertThatThrownBy(migrator(database, setting, condition)::up)
                    .extracting(failure -> failure.getMessage().replace("parcels.", ""), STRING)
                    .startsWith("step 2 of 2 of migration 1 `M1` would not do what was checked")
                    .contains(setting.replaceFirst(" TO.*", " is `"))
                    .contains("by a SET on this connection")
                    .contains(checked)
                    .contains("nothing of it is in the database");

            assertThat(database.tables()).isEmpty();
            assertThat(database.history()).containsExactly("1 failed 0 2");
            migrator(database, "DateStyle TO 'ISO, MDY'", condition).up();
            assertThat(database.history()).containsExactly("1 applied 2 2");
            database.server().drop(database.dataSource());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due > '2024-02-01'",
                "sent > '2024-02-01 00:00+00'",
                "sent > 'infinity' or span > '1 day'",
                "note like E'C:\\\\temp%' and tags <> '{a,b}'",
                "lower(note) = 'a' and note is not null",
                "id > 5 and parcels.id < 7.5"
            })
    void runsWhatNoSettingChanges(String condition) {
        TestDatabase database = prepared(18);
        String settings = "DateStyle TO 'ISO, DMY'; SET TimeZone TO 'Asia/Kathmandu'; SET array_nulls TO off;"
                + " SET transform_null_equals TO on; SET IntervalStyle TO sql_standard; SET search_path TO evil";

        migrator(database, settings, condition).up();

        assertThat(database.history()).containsExactly("1 applied 2 2");
        assertThat(database.query("SELECT relname FROM pg_class WHERE relname LIKE 'pawl%'"))
                .isEmpty();
        database.server().drop(database.dataSource());
    }

    @Test
    void asksAgainBeforeTheStepIfAnEarlierOneMakesWhatIsNamed() {
        TestDatabase database = prepared(18);
        Migrator migrator = Migrator.builder(setting(database, "DateStyle TO 'ISO, DMY'"))
                .schema("public")
                .registry(TestRegistry.of(
                        creating(1),
                        migration(2)
                                .up(
                                        strongLock("CREATE DOMAIN day AS date"),
                                        index("d::day > '01/02/2024'", "NULL::\"day\" AS \"d\""))))
                .build();

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("step 2 of 2 of migration 2 `M2` would not do what was checked")
                .hasMessageContaining("step 1 is in the database, nothing else of it is");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 failed 1 2");
        database.server().drop(database.dataSource());
    }

    @Test
    void saysThatTheDriverPassesOnTheZoneOfTheMachine() {
        TestDatabase database = prepared(18);
        String url = ((PGSimpleDataSource) database.dataSource()).getUrl();
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(url);
        plain.setUser("postgres");
        plain.setOptions("-c IntervalStyle=sql_standard");

        assertThatThrownBy(Migrator.builder(plain)
                        .registry(registry("span > '-1 2:03:04'"))
                        .build()::up)
                .hasMessageContaining("IntervalStyle is `sql_standard`, set by the driver or the URL when it connected")
                .hasMessageContaining("fix: take it out of the JDBC URL");
        database.server().drop(database.dataSource());
    }

    private static TestDatabase prepared(int major) {
        TestDatabase database = TestDatabase.fresh(major);
        database.execute(
                "CREATE SCHEMA evil",
                "CREATE FUNCTION evil.lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''evil''::text'",
                "CREATE FUNCTION public.app_lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1'");
        return database;
    }

    private static Migrator migrator(TestDatabase database, String setting, String condition) {
        return Migrator.builder(setting(database, setting))
                .schema("public")
                .registry(registry(condition))
                .build();
    }

    private static DataSource setting(TestDatabase database, String setting) {
        return InitialSql.run(
                database.dataSource(), "SET TimeZone TO 'UTC'; SET search_path TO public; SET " + setting);
    }

    private static TestRegistry registry(String condition) {
        return TestRegistry.of(migration(1)
                .up(
                        strongLock("CREATE TABLE parcels (" + COLUMNS + ")"),
                        index(
                                condition,
                                "NULL::integer AS id",
                                "NULL::date AS due",
                                "NULL::timestamptz AS sent",
                                "NULL::interval AS span",
                                "NULL::text[] AS tags",
                                "NULL::text AS note")));
    }

    private static ConcurrentStep index(String condition, String... columns) {
        return ConcurrentStep.createIndex(
                        "i", "CREATE INDEX CONCURRENTLY \"i\" ON {schema}.\"parcels\" (id) WHERE " + condition)
                .reading(new Reading("parcels", List.of(columns), List.of(condition)));
    }
}
