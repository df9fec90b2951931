package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide on dropping a unique index says, on real servers. */
final class UniqueIndexTest {

    private static final List<Integer> MAJORS = List.of(14, 18);
    private static final long CREATE = 2026_05_01_001L;
    private static final long COVER = 2026_05_02_001L;
    private static final String UPSERT =
            "INSERT INTO customers (email) VALUES ('ada@example.com') ON CONFLICT (email) DO UPDATE SET name = 'Ada'";

    private static MigrationRegistry registry;

    @BeforeAll
    static void compile() throws Exception {
        Project project = new Project("unique-index").add("unique-index");
        assertThat(project.compile()).isEmpty();
        registry = MigrationRegistry.find(project.loader());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void theSuccessorTakesOverBeforeTheOldOneGoes(int major) throws SQLException {
        var database = PostgresServers.major(major).newDatabase();
        Migrator migrator = Migrator.builder(database).registry(registry).build();
        Sql sql = new Sql(database);
        migrator.upTo(CREATE);
        sql.run(UPSERT);
        migrator.upTo(COVER);
        sql.run(UPSERT);
        migrator.contract();
        sql.run(UPSERT);

        assertThat(sql.value("SELECT count(*) || name FROM customers GROUP BY name"))
                .isEqualTo("1Ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (email) INCLUDE (name)        | ON CONFLICT (email)                  |
            (email COLLATE "C")           | ON CONFLICT (email)                  |
            (email DESC)                  | ON CONFLICT (email)                  |
            (email, name)                 | ON CONFLICT (email)                  | 42P10
            (lower(email))                | ON CONFLICT (email)                  | 42P10
            (email) WHERE name IS NULL    | ON CONFLICT (email)                  | 42P10
            (email) WHERE name IS NULL    | ON CONFLICT (email) WHERE name IS NULL |
            (email)                       | ON CONFLICT ON CONSTRAINT other      | 42704
            """)
    void anotherIndexIsTakenForItIfItSaysTheSame(String index, String target, String state) throws SQLException {
        for (int major : MAJORS) {
            Sql sql = customers(major);
            sql.run("CREATE UNIQUE INDEX other ON customers " + index);
            String insert = "INSERT INTO customers VALUES ('ada@example.com') " + target + " DO NOTHING";
            if (state == null) {
                sql.run(insert);
                sql.run(insert);
                assertThat(sql.value("SELECT count(*) FROM customers")).isEqualTo("1");
            } else {
                failsWith(state, sql, insert);
            }
        }
    }

    @Test
    void anIndexThatIsNotBuiltToTheEndIsNotTakenForIt() throws SQLException {
        for (int major : MAJORS) {
            Sql sql = customers(major);
            sql.run("INSERT INTO customers VALUES ('ada@example.com'), ('ada@example.com')");
            failsWith("23505", sql, "CREATE UNIQUE INDEX CONCURRENTLY other ON customers (email)");

            failsWith("42P10", sql, "INSERT INTO customers VALUES ('x') ON CONFLICT (email) DO NOTHING");
        }
    }

    @Test
    void aConstraintIsTakenForItUnlessItIsDeferrable() throws SQLException {
        for (int major : MAJORS) {
            Sql sql = customers(major);
            sql.run("ALTER TABLE customers ADD CONSTRAINT other UNIQUE (email)");
            sql.run("INSERT INTO customers VALUES ('x') ON CONFLICT (email) DO NOTHING");
            sql.run("INSERT INTO customers VALUES ('x') ON CONFLICT ON CONSTRAINT other DO NOTHING");

            sql.run("ALTER TABLE customers DROP CONSTRAINT other");
            sql.run("ALTER TABLE customers ADD CONSTRAINT other UNIQUE (email) DEFERRABLE");
            failsWith("55000", sql, "INSERT INTO customers VALUES ('x') ON CONFLICT (email) DO NOTHING");
        }
    }

    @Test
    void withoutATargetNothingFailsAndTwiceIsTwice() throws SQLException {
        for (int major : MAJORS) {
            Sql sql = customers(major);
            sql.run("INSERT INTO customers VALUES ('x') ON CONFLICT DO NOTHING");
            sql.run("INSERT INTO customers VALUES ('x') ON CONFLICT DO NOTHING");

            assertThat(sql.value("SELECT count(*) FROM customers")).isEqualTo("2");
            assertThat(sql.rows(sql.sample("on-conflict"))).isNotEmpty();
        }
    }

    private static Sql customers(int major) throws SQLException {
        Sql sql = new Sql(PostgresServers.major(major).newDatabase());
        sql.run("CREATE TABLE customers (email text NOT NULL, name text)");
        sql.run("CREATE EXTENSION pg_stat_statements");
        return sql;
    }

    private static void failsWith(String state, Sql sql, String statement) {
        assertThatThrownBy(() -> sql.run(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }
}
