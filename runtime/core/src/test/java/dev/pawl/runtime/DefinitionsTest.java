package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.setting.Resolution;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the database is compared with what the plans want, word by word as the server prints it. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {14, 18})
final class DefinitionsTest {

    private static final List<String> AS_PLANNED = List.of(
            "CREATE TABLE hubs (id bigint PRIMARY KEY)",
            "CREATE TABLE orders (id bigint NOT NULL, hub_id bigint, a integer NOT NULL DEFAULT 1, b varchar(20),"
                    + " c text DEFAULT 'x', CONSTRAINT orders_pkey PRIMARY KEY (id), CONSTRAINT orders_b_key UNIQUE (b),"
                    + " CONSTRAINT orders_b_check CHECK (b IN ('low', 'high')),"
                    + " CONSTRAINT orders_hub_fk FOREIGN KEY (hub_id) REFERENCES hubs (id) ON DELETE CASCADE)",
            "CREATE INDEX j_idx ON orders (a DESC) WHERE a > 0",
            "CREATE UNIQUE INDEX u_idx ON orders (lower(b))",
            "ALTER TABLE orders SET (fillfactor = 90)");

    private final TestRegistry.Migration planned = migration(1)
            .up(Stream.of(AS_PLANNED.toArray(new String[0]))
                    .map(TransactionStep::strongLock)
                    .toArray(TransactionStep[]::new))
            .changing("""
                    +table `hubs`
                    +table `orders`
                    +column `id` of `orders`: bigint not null
                    +column `a` of `orders`: integer not null default
                    +column `b` of `orders`: character varying(20)
                    +column `c` of `orders`: text default
                    +parameter `fillfactor` of `orders`: 90
                    +primary key `orders_pkey` of `orders`
                    +unique constraint `orders_b_key` of `orders`
                    +check `orders_b_check` of `orders`
                    +foreign key `orders_hub_fk` of `orders`: (`hub_id`) to `hubs` (`id`) on delete cascade
                    +index `j_idx` of `orders`
                    +unique index `u_idx` of `orders`""")
            .copying(
                    "orders",
                    "CREATE TEMPORARY TABLE \"orders\" (id bigint NOT NULL, hub_id bigint, a integer NOT NULL DEFAULT 1,"
                            + " b varchar(20), c text DEFAULT 'x')",
                    "ALTER TABLE ~ ADD CONSTRAINT orders_pkey PRIMARY KEY (id)",
                    "ALTER TABLE ~ ADD CONSTRAINT orders_b_key UNIQUE (b)",
                    "ALTER TABLE ~ ADD CONSTRAINT orders_b_check CHECK (b IN ('low', 'high'))",
                    "CREATE INDEX j_idx ON ~ (a DESC) WHERE a > 0",
                    "CREATE UNIQUE INDEX u_idx ON ~ (lower(b))");

    @RegisterExtension
    final TestDatabase database;

    private Migrator migrator;

    DefinitionsTest(int major) {
        this.database = TestDatabase.fresh(major);
    }

    @BeforeEach
    void make() {
        database.execute(AS_PLANNED.toArray(new String[0]));
        migrator = database.of(planned);
    }

    /** Statements that make one thing another one, and what is said of it. */
    static Stream<List<String>> deviations() {
        return Stream.of(
                List.of(
                        "index `j_idx` of `orders`: is `USING btree (id)`, should be `USING btree (a DESC) WHERE (a > 0)`",
                        "DROP INDEX j_idx",
                        "CREATE INDEX j_idx ON orders (id)"),
                List.of(
                        "index `j_idx` of `orders`: is `USING btree (a DESC) WHERE (a > 1)`, should be `USING btree (a DESC)"
                                + " WHERE (a > 0)`",
                        "DROP INDEX j_idx",
                        "CREATE INDEX j_idx ON orders (a DESC) WHERE a > 1"),
                List.of(
                        "index `j_idx` of `orders`: is `USING btree (a) WHERE (a > 0)`, should be `USING btree (a DESC)"
                                + " WHERE (a > 0)`",
                        "DROP INDEX j_idx",
                        "CREATE INDEX j_idx ON orders (a) WHERE a > 0"),
                List.of(
                        "unique index `u_idx` of `orders`: is `index USING btree (lower((b)::text))`, should be `unique"
                                + " index`",
                        "DROP INDEX u_idx",
                        "CREATE INDEX u_idx ON orders (lower(b))"),
                List.of(
                        "unique index `u_idx` of `orders`: is `USING btree (lower((b)::text)) invalid`, should be `USING"
                                + " btree (lower((b)::text))`",
                        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'u_idx'::regclass"),
                List.of(
                        "unique constraint `orders_b_key` of `orders`: is `check CHECK (true)`, should be `unique"
                                + " constraint`",
                        "ALTER TABLE orders DROP CONSTRAINT orders_b_key",
                        "ALTER TABLE orders ADD CONSTRAINT orders_b_key CHECK (true)"),
                List.of(
                        "primary key `orders_pkey` of `orders`: is `PRIMARY KEY (id, a)`, should be `PRIMARY KEY (id)`",
                        "ALTER TABLE orders DROP CONSTRAINT orders_pkey",
                        "ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id, a)"),
                List.of(
                        "check `orders_b_check` of `orders`: is `CHECK (((b)::text <> ''::text))`, should be `CHECK (((b)",
                        "ALTER TABLE orders DROP CONSTRAINT orders_b_check",
                        "ALTER TABLE orders ADD CONSTRAINT orders_b_check CHECK (b <> '')"),
                List.of(
                        "NOT VALID`, should be `CHECK (((b)",
                        "ALTER TABLE orders DROP CONSTRAINT orders_b_check",
                        "ALTER TABLE orders ADD CONSTRAINT orders_b_check CHECK (b IN ('low', 'high')) NOT VALID"),
                List.of(
                        "foreign key `orders_hub_fk` of `orders`: is `(`hub_id`) to `hubs` (`id`) on delete set null`,"
                                + " should be `(`hub_id`) to `hubs` (`id`) on delete cascade`",
                        "ALTER TABLE orders DROP CONSTRAINT orders_hub_fk",
                        "ALTER TABLE orders ADD CONSTRAINT orders_hub_fk FOREIGN KEY (hub_id) REFERENCES hubs ON DELETE"
                                + " SET NULL"),
                List.of(
                        "foreign key `orders_hub_fk` of `orders`: is `(`id`) to `hubs` (`id`) on delete cascade not"
                                + " valid`, should be",
                        "ALTER TABLE orders DROP CONSTRAINT orders_hub_fk",
                        "ALTER TABLE orders ADD CONSTRAINT orders_hub_fk FOREIGN KEY (id) REFERENCES hubs ON DELETE"
                                + " CASCADE NOT VALID"),
                List.of(
                        "column `a` of `orders`: is `integer not null default 2`, should be `integer not null default 1`",
                        "ALTER TABLE orders ALTER a SET DEFAULT 2"),
                List.of(
                        "column `a` of `orders`: is `integer default 1`, should be `integer not null default 1`",
                        "ALTER TABLE orders ALTER a DROP NOT NULL"),
                List.of(
                        "column `b` of `orders`: is `character varying(30)`, should be `character varying(20)`",
                        "ALTER TABLE orders ALTER b TYPE varchar(30)"),
                List.of(
                        "column `c` of `orders`: is `text collate \"C\" default 'x'::text`, should be `text default"
                                + " 'x'::text`",
                        "ALTER TABLE orders ALTER c TYPE text COLLATE \"C\""),
                List.of(
                        "parameter `fillfactor` of `orders`: is `80`, should be `90`",
                        "ALTER TABLE orders SET (fillfactor = 80)"),
                List.of("is missing: parameter `fillfactor` of `orders`: 90", "ALTER TABLE orders RESET (fillfactor)"),
                List.of(
                        "table `hubs`: is a view",
                        "ALTER TABLE hubs RENAME TO h",
                        "CREATE VIEW hubs AS SELECT * FROM h",
                        "ALTER TABLE orders DROP CONSTRAINT orders_hub_fk",
                        "ALTER TABLE orders ADD CONSTRAINT orders_hub_fk FOREIGN KEY (hub_id) REFERENCES h"));
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void namesWhatIsDifferent(List<String> deviation) {
        database.execute(deviation.subList(1, deviation.size()).toArray(new String[0]));

        assertThatThrownBy(() -> migrator.resolve(1, Resolution.APPLIED)).hasMessageContaining(deviation.get(0));
        assertThatThrownBy(() -> migrator.baseline(1)).hasMessageContaining(deviation.get(0));
        assertThat(database.history()).isEmpty();
        assertThat(migrator.forceBaseline(1).notes()).isEmpty();
    }

    @Test
    void acceptsWhatIsAsPlanned() {
        assertThat(migrator.baseline(1).notes())
                .containsExactly("not looked at: rows, and what raw SQL has made or removed");
        assertThatCode(() -> migrator.resolve(1, Resolution.APPLIED)).doesNotThrowAnyException();
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                .containsExactly("0");
    }

    /** A dump casts each element, and a column that was once shorter keeps casts to what it was. */
    @Test
    void acceptsOtherCastsOfTheSame() {
        database.execute(
                "ALTER TABLE orders DROP CONSTRAINT orders_b_check",
                "ALTER TABLE orders ADD CONSTRAINT orders_b_check CHECK (((b)::text = ANY (ARRAY[('low'::character"
                        + " varying)::text, ('high'::character varying)::text])))",
                "ALTER TABLE orders ALTER c SET DEFAULT 'x'::character varying");

        assertThatCode(() -> migrator.baseline(1)).doesNotThrowAnyException();
    }

    @Test
    void leavesAloneWhatNoPlanKnows() {
        database.execute(
                "ALTER TABLE orders ADD extra int DEFAULT 7",
                "CREATE INDEX extra_idx ON orders (extra)",
                "ALTER TABLE orders SET (autovacuum_enabled = false)");

        assertThatCode(() -> migrator.baseline(1)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatCannotBeCompared() {
        TestRegistry.Migration lacking = migration(1)
                .changing("+table `orders`\n+column `a` of `orders`: integer\n+index `j_idx` of `orders`\n"
                        + "+table `hubs`\n+column `id` of `hubs`: bigint")
                .copying(
                        "orders",
                        "CREATE TEMPORARY TABLE orders (a integer NOT NULL DEFAULT 1)",
                        "CREATE INDEX j_idx ON ~ (nowhere(a))")
                .copying("hubs", "CREATE TEMPORARY TABLE hubs (id nothing)");

        assertThat(database.of(lacking).baseline(1).notes())
                .containsExactly(
                        "not compared: the definition of 1 object of `orders` (function nowhere(integer) does not exist)",
                        "not compared: the definition of 1 object of `hubs` (type \"nothing\" does not exist)",
                        "not looked at: rows, and what raw SQL has made or removed");
    }

    @Test
    void needsNoMoreThanTemporaryTables() {
        database.execute("CREATE ROLE looker LOGIN", "GRANT ALL ON SCHEMA public TO looker", "SELECT 1");
        try {
            Migrator asLooker = database.as("looker").of(planned);
            assertThatCode(() -> asLooker.baseline(1)).doesNotThrowAnyException();
            database.execute(
                    "DELETE FROM schema_migrations",
                    "DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I"
                            + " FROM PUBLIC', current_database()); END $$");
            assertThat(asLooker.baseline(1).notes().get(0))
                    .startsWith(
                            "not compared: the definitions of 9 objects of `orders` (permission denied to create temporary tables");
        } finally {
            database.execute("DROP OWNED BY looker CASCADE", "DROP ROLE looker");
        }
    }

    @Test
    void comparesManyTables() {
        int count = 200;
        String[] tables = IntStream.range(0, count)
                .mapToObj(i -> "CREATE TABLE many" + i + " (id bigint PRIMARY KEY, a int DEFAULT " + i + ")")
                .toArray(String[]::new);
        database.execute(tables);
        TestRegistry.Migration many = migration(1);
        for (int i = 0; i < count; i++) {
            many.changing("+table `many" + i + "`\n+column `a` of `many" + i + "`: integer default\n+primary key `many"
                            + i + "_pkey` of `many" + i + "`")
                    .copying(
                            "many" + i,
                            "CREATE TEMPORARY TABLE many" + i + " (id bigint NOT NULL, a int DEFAULT "
                                    + (i == 150 ? 0 : i) + ")",
                            "ALTER TABLE ~ ADD CONSTRAINT many" + i + "_pkey PRIMARY KEY (id)");
        }

        assertThatThrownBy(() -> database.of(many).baseline(1))
                .hasMessageContaining(
                        ": 1 difference\n  is different: column `a` of `many150`: is `integer default 150`,"
                                + " should be `integer default 0`\n");
    }

    @Test
    void noticesThatATableIsMissingOfWhichOnlyAPartIsChanged() {
        Migrator adding = database.of(migration(1).changing("+column `x` of `nowhere`: integer"));

        assertThatThrownBy(() -> adding.resolve(1, Resolution.APPLIED))
                .hasMessageContaining("is missing: column `x` of `nowhere`: integer");
    }

    @Test
    void doesNotMindHostileSettings() {
        database.execute(
                "CREATE FUNCTION public.lower(varchar) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT 1'", """
                DO $do$ DECLARE setting text; BEGIN
                    FOREACH setting IN ARRAY ARRAY['standard_conforming_strings TO off', 'quote_all_identifiers TO on',
                        'search_path TO nowhere', 'default_transaction_read_only TO on', 'backslash_quote TO off',
                        'default_transaction_isolation TO serializable', 'DateStyle TO "German"', 'transform_null_equals TO on',
                        'statement_timeout TO 1000', 'escape_string_warning TO on', 'client_min_messages TO error'] LOOP
                        EXECUTE format('ALTER DATABASE %I SET %s', current_database(), setting);
                    END LOOP;
                END $do$""");

        assertThatCode(() -> migrator.resolve(1, Resolution.APPLIED)).doesNotThrowAnyException();
        database.execute("SET default_transaction_read_only TO off", "DROP INDEX public.j_idx");
        assertThatThrownBy(() -> migrator.resolve(1, Resolution.APPLIED))
                .hasMessageContaining("is missing: index `j_idx` of `orders`\n  fix");
    }

    @Test
    void readsAwkwardNames() {
        String table = "a.b\\ USING 'c' \"d\" $pawl$";
        String quoted = "\"" + table.replace("\"", "\"\"") + "\"";
        String index = "\"x ON y.z USING btree (q) \"\".";
        database.execute(
                "CREATE TABLE " + quoted + " (\"q'\\\" text DEFAULT E'it''s \\\\')",
                "CREATE INDEX " + index + "\" ON " + quoted + " (\"q'\\\")");
        TestRegistry.Migration awkward = migration(1)
                .changing("+table `" + table + "`\n+column `q'\\` of `" + table + "`: text default\n+index `"
                        + index.substring(1).replace("\"\"", "\"") + "` of `" + table + "`")
                .copying(
                        table,
                        "CREATE TEMPORARY TABLE " + quoted + " (\"q'\\\" text DEFAULT E'it''s \\\\')",
                        "CREATE INDEX " + index + "\" ON pg_temp." + quoted + " (\"q'\\\" DESC)");

        assertThatThrownBy(() -> database.of(awkward).baseline(1))
                .hasMessageContaining(": 1 difference\n")
                .hasMessageContaining("is `USING btree (\"q'\\\")`, should be `USING btree (\"q'\\\" DESC)`");
    }

    /** A temporary table of the application on a pooled connection is no copy. */
    @Test
    void isNotConfusedByTemporaryTablesThatAreThere() {
        MigrationReport report = Migrator.builder(
                        InitialSql.run(database.dataSource(), "CREATE TEMPORARY TABLE orders (id text, a text)"))
                .registry(TestRegistry.of(planned))
                .build()
                .baseline(1);

        assertThat(report.notes().get(0))
                .isEqualTo(
                        "not compared: the definitions of 9 objects of `orders` (relation \"orders\" already exists)");
    }

    @AfterEach
    void leavesNoTemporaryTables() {
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                .containsExactly("0");
    }
}
