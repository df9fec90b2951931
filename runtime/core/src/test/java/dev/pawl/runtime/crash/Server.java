package dev.pawl.runtime.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What listens on a port of this machine, and short ways to ask it. Users are trusted.
 *
 * @param port the port of a PostgreSQL server or of a pooler
 */
record Server(int port) {

    String url(String database, String application) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&ApplicationName=" + application;
    }

    /** How PostgreSQL's own programs spell it. */
    String libpq(String database) {
        return "host=127.0.0.1 port=" + port + " user=postgres dbname=" + database;
    }

    /** Every connection is a new one and carries the name of the application. */
    DataSource dataSource(String database, String application) {
        return dataSource(url(database, application));
    }

    static DataSource dataSource(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    Connection connect(String database) throws SQLException {
        return dataSource(database, "test").getConnection();
    }

    void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** Returns the first column. */
    List<String> query(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void create(String database) {
        execute("postgres", "CREATE DATABASE " + database);
    }

    /**
     * Copies a database that nobody uses. Without the checkpoint the sequences of the copy, which believe that values to
     * come have been written to the log already, would give out the same ones again after a crash of the server.
     */
    void copy(String database, String copy) {
        execute("postgres", "CREATE DATABASE " + copy + " TEMPLATE " + database, "CHECKPOINT");
    }

    void drop(String database) {
        execute("postgres", "DROP DATABASE " + database + " WITH (FORCE)");
    }
}
