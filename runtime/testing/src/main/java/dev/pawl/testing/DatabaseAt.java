package dev.pawl.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database at a version of its schema, from {@link MigrationTester#at}: rows of that version go in, it is migrated
 * further, and what has become of the rows is looked at. It is dropped with the tester that made it.
 */
public final class DatabaseAt {

    private final Workshop workshop;
    private final Versions versions;
    private final TestDatabase database;

    DatabaseAt(Workshop workshop, TestDatabase database) {
        this.workshop = workshop;
        this.versions = new Versions(workshop.registry());
        this.database = database;
    }

    /** Returns the database itself. */
    public TestDatabase database() {
        return database;
    }

    /**
     * Inserts a row.
     *
     * @param table the table
     * @param row the values by column; texts are taken as whatever type the column is of
     */
    public DatabaseAt insert(String table, Map<String, ? extends @Nullable Object> row) {
        database.insert(table, row);
        return this;
    }

    /**
     * Runs statements, each on its own.
     *
     * @param statements the statements
     */
    public DatabaseAt execute(String... statements) {
        database.execute(statements);
        return this;
    }

    /**
     * Runs all migrations up to a version, in version order, contracting ones too.
     *
     * @param version the last version to run
     */
    public DatabaseAt migrateTo(long version) {
        workshop.migrate(database.name(), versions.upTo(version));
        return this;
    }

    /** Runs all migrations that are left. */
    public DatabaseAt migrateToNewest() {
        return migrateTo(versions.newest());
    }

    /**
     * Undoes all migrations above a version, newest first.
     *
     * @param version the version to keep, or 0 to undo all
     */
    public DatabaseAt rollBackTo(long version) {
        workshop.migrator(database.name(), workshop.registry()).downTo(version);
        return this;
    }

    /**
     * Does anything else with the database.
     *
     * @param check what to do, for example to assert something
     */
    public DatabaseAt check(DatabaseCheck check) throws Exception {
        check.check(database);
        return this;
    }

    /**
     * Runs a query.
     *
     * @param sql the query, with {@code ?} for each parameter
     * @param parameters the parameters
     * @return a map by column for each row
     */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        return database.query(sql, parameters);
    }

    /**
     * Runs a query for a single value.
     *
     * @param sql the query, with {@code ?} for each parameter
     * @param parameters the parameters
     */
    public @Nullable Object value(String sql, @Nullable Object... parameters) {
        return database.value(sql, parameters);
    }

    /**
     * Says whether the schema has a table.
     *
     * @param table its name
     */
    public boolean tableExists(String table) {
        return database.tableExists(table);
    }

    /**
     * Says whether a table has a column.
     *
     * @param table the name of the table
     * @param column the name of the column
     */
    public boolean columnExists(String table, String column) {
        return database.columnExists(table, column);
    }

    /**
     * Says whether the schema has an index, valid or not.
     *
     * @param index its name
     */
    public boolean indexExists(String index) {
        return database.indexExists(index);
    }
}
