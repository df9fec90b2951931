package dev.pawl.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationState;
import dev.pawl.runtime.MigrationStatus;
import dev.pawl.runtime.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The whole history on a real PostgreSQL. */
final class HistoryTest {

    private static final long DROPS_A_COLUMN = 2026_03_04_002L;

    private static EmbeddedPostgres server;

    private DataSource database;
    private Migrator migrator;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void createDatabase(TestInfo test) throws SQLException {
        String name = test.getTestMethod().orElseThrow().getName();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name + "\"");
        }
        database = server.getDatabase("postgres", name);
        migrator = new Service(database).migrator();
    }

    @Test
    void goesUpDownAndUpAgain() throws SQLException {
        assertThat(migrator.up().migrations()).hasSizeGreaterThanOrEqualTo(15);
        List<String> schema = schema();
        assertThat(schema).contains("index turns_conversation_id_position_key", "table users");

        migrator.downTo(0);
        assertThat(schema()).isEmpty();

        migrator.up();
        assertThat(schema()).isEqualTo(schema);
    }

    @Test
    void bootsWithOneStatementWhenNothingIsPending() {
        migrator.up();
        StatementCounter statements = new StatementCounter();

        assertThat(new Service(statements.watch(database)).boot().migrations()).isEmpty();
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void keepsContractingMigrationsForLater() throws SQLException {
        migrator.up();
        assertThat(migrator.status().in(MigrationState.WAITING_FOR_CONTRACT)).hasSize(2);
        assertThat(schema()).contains("column users.last_seen_at timestamp with time zone NULL null");

        migrator.contract();
        assertThat(migrator.status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(MigrationState.APPLIED);
        assertThat(schema()).noneMatch(line -> line.startsWith("column users.last_seen_at"));
    }

    @Test
    void goesBackAsFarAsTheDroppedColumn() {
        migrator.up();
        migrator.contract();

        assertThat(migrator.downTo(DROPS_A_COLUMN).migrations()).hasSize(1);
        assertThatThrownBy(() -> migrator.down(1))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("DropLastSeenFromUsers")
                .hasMessageContaining("nobody has asked for them since January");
    }

    /** What is in the schema, Pawl's own tables left out: one line per object. */
    private List<String> schema() throws SQLException {
        String sql = """
                WITH ours AS (
                  SELECT oid, relname FROM pg_class
                  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'schema_migration%'
                )
                SELECT 'table ' || relname FROM ours
                UNION ALL
                SELECT format('column %s.%s %s %s %s', relname, attname, format_type(atttypid, atttypmod),
                    CASE WHEN attnotnull THEN 'NOT NULL' ELSE 'NULL' END, coalesce(pg_get_expr(adbin, adrelid), 'null'))
                  FROM ours JOIN pg_attribute a ON attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
                  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                UNION ALL
                SELECT 'index ' || i.relname FROM ours JOIN pg_index ON indrelid = ours.oid AND indisvalid
                  JOIN pg_class i ON i.oid = indexrelid
                UNION ALL
                SELECT format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(c.oid))
                  FROM ours JOIN pg_constraint c ON conrelid = ours.oid
                UNION ALL
                SELECT format('policy %s.%s %s', relname, polname, pg_get_expr(polqual, polrelid))
                  FROM ours JOIN pg_policy ON polrelid = ours.oid
                ORDER BY 1""";
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
