package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import dev.pawl.testing.internal.session.SchemaSnapshot;
import dev.pawl.testing.internal.session.Sql;
import dev.pawl.testing.internal.session.Urls;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one test, dropped when it is closed. May be used by several threads. */
public final class TestDatabase implements AutoCloseable {

    private final Workshop workshop;
    private final String name;
    private final PGSimpleDataSource dataSource;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    TestDatabase(Workshop workshop, String name) {
        this.workshop = workshop;
        this.name = name;
        this.dataSource = workshop.dataSource(name);
    }

    /** Returns a data source that opens a connection whenever it is asked for one. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns the JDBC URL, without user and password. */
    public String jdbcUrl() {
        return dataSource.getUrl();
    }

    /** Returns the user that the connections are of. */
    public String user() {
        return String.valueOf(dataSource.getUser());
    }

    /** Returns the password of that user, or null if there is none. */
    public @Nullable String password() {
        return dataSource.getPassword();
    }

    /** Returns the name of the database. */
    public String name() {
        return name;
    }

    /** Returns the schema that is migrated. */
    public String schema() {
        return workshop.schema();
    }

    /** Returns a migrator of this database. */
    public Migrator migrator() {
        return workshop.migrator(name, workshop.registry());
    }

    /** Opens a connection that is closed with the database. */
    public Connection connect() {
        try {
            Connection connection = dataSource.getConnection();
            synchronized (connections) {
                connections.add(connection);
            }
            return connection;
        } catch (SQLException e) {
            throw new TestDatabaseException("cannot connect to the database of the test: " + e.getMessage(), e);
        }
    }

    /**
     * Makes another database that begins as a copy of this one. Nobody may be connected to this one meanwhile, and
     * whoever is, such as a pool, is thrown out.
     */
    public TestDatabase copy() {
        String copy = workshop.server().newName();
        workshop.server().maintenance().awaitEndOf(name);
        workshop.server().maintenance().execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
        return new TestDatabase(workshop, copy);
    }

    /**
     * Runs statements, each on its own.
     *
     * @param statements the statements
     */
    public void execute(String... statements) {
        for (String statement : statements) {
            run(statement);
        }
    }

    /**
     * Inserts a row.
     *
     * @param table the table, neither quoted nor qualified
     * @param row the values by column; texts are taken as whatever type the column is of
     */
    public void insert(String table, Map<String, ? extends @Nullable Object> row) {
        List<String> columns = new ArrayList<>(row.keySet());
        String names = String.join(", ", columns.stream().map(Sql::identifier).toList());
        String values = String.join(", ", columns.stream().map(column -> "?").toList());
        String into = Sql.identifier(schema()) + "." + Sql.identifier(table);
        run(
                columns.isEmpty()
                        ? "INSERT INTO " + into + " DEFAULT VALUES"
                        : "INSERT INTO " + into + " (" + names + ") VALUES (" + values + ")",
                columns.stream().map(row::get).toArray());
    }

    /**
     * Runs a query.
     *
     * @param sql the query, with {@code ?} for each parameter
     * @param parameters texts are taken as whatever type the parameter is of
     * @return a map by column for each row
     */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        return run(sql, parameters);
    }

    /**
     * Runs a query for a single value.
     *
     * @param sql the query, with {@code ?} for each parameter
     * @param parameters the parameters
     * @return the value, which may be null
     * @throws TestDatabaseException if there is not one row of one column
     */
    public @Nullable Object value(String sql, @Nullable Object... parameters) {
        List<Map<String, @Nullable Object>> rows = run(sql, parameters);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new TestDatabaseException("one value was asked for, and there are " + rows.size() + " rows\n  "
                    + TestDatabaseException.indented(sql));
        }
        return rows.get(0).values().iterator().next();
    }

    /**
     * Says whether the schema has a table.
     *
     * @param table its name
     */
    public boolean tableExists(String table) {
        return snapshot().hasTable(table);
    }

    /**
     * Says whether a table has a column.
     *
     * @param table the name of the table
     * @param column the name of the column
     */
    public boolean columnExists(String table, String column) {
        return snapshot().hasColumn(table, column);
    }

    /**
     * Says whether the schema has an index, valid or not.
     *
     * @param index its name
     */
    public boolean indexExists(String index) {
        return snapshot().hasIndex(index);
    }

    public SchemaSnapshot snapshot() {
        try (Connection connection = dataSource.getConnection()) {
            return SchemaSnapshot.of(connection, schema(), workshop.registry().otherSchemas());
        } catch (SQLException e) {
            throw new TestDatabaseException("the catalogue cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Map<String, @Nullable Object>> run(String sql, @Nullable Object... parameters) {
        PGSimpleDataSource untyped = workshop.dataSource(name);
        untyped.setStringType("unspecified");
        try (Connection connection = untyped.getConnection()) {
            return Sql.run(connection, sql, parameters);
        } catch (SQLException e) {
            throw TestDatabaseException.of(sql, e);
        }
    }

    /** Drops the database, with whoever is connected to it. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            connections.forEach(TestDatabase::closeQuietly);
            workshop.server().maintenance().drop(name);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the server ends it when the database is dropped
        }
    }

    /** Returns what messages call it. */
    @Override
    public String toString() {
        return Urls.shown(jdbcUrl());
    }
}
