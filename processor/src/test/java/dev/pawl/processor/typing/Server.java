package dev.pawl.processor.typing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What a server says of expressions, which it does not work out but where it does so by itself. */
final class Server {

    private final Connection connection;
    private final String table;

    Server(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * What a server says.
     *
     * @param type the type, as in the catalogue; empty if it is refused
     * @param error the state of the refusal, empty if there is none
     * @param message its message
     */
    record Verdict(Optional<String> type, String error, String message) {}

    /** The type of an expression. */
    Verdict type(String expression) {
        return described("SELECT " + expression + "\n FROM " + table);
    }

    /** Whether it takes an expression as a condition. */
    Verdict condition(String expression) {
        return described("SELECT true FROM " + table + " WHERE " + expression + "\n");
    }

    /** Whether it takes an expression as the new value of a column. */
    Verdict assignment(String column, String expression) {
        return described("UPDATE " + table + " SET " + column + " = " + expression + "\n RETURNING true");
    }

    private Verdict described(String query) {
        try (PreparedStatement statement = connection.prepareStatement(query.replace("?", "??"))) {
            return new Verdict(Optional.of(statement.getMetaData().getColumnTypeName(1)), "", "");
        } catch (SQLException e) {
            return new Verdict(Optional.empty(), String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
        }
    }

    /** Whether an index may depend on it: an SQL state if not, or if something else is wrong. */
    String immutability(String expression) throws SQLException {
        return tried("CREATE INDEX ON " + table + " (c_int4) WHERE (" + expression + "\n) IS NOT NULL");
    }

    /** Whether a default rewrites a table: {@code kept} or {@code written}, or the SQL state of what is wrong. */
    String rewriting(String expression, String type) throws SQLException {
        return tried("""
                DO $do$ DECLARE before oid := pg_relation_filenode('filled'); BEGIN
                    ALTER TABLE filled ADD COLUMN added pg_catalog."%s" DEFAULT (%s
                    );
                    IF before = pg_relation_filenode('filled') THEN RAISE SQLSTATE 'KEPT0'; END IF;
                    RAISE SQLSTATE 'WROTE';
                END $do$""".formatted(type, expression));
    }

    private String tried(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
