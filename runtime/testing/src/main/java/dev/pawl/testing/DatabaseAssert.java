package dev.pawl.testing;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.testing.internal.session.SchemaSnapshot;
import dev.pawl.testing.internal.session.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what is in a schema. Each looks anew. */
public final class DatabaseAssert extends AbstractAssert<DatabaseAssert, DataSource> {

    private String schema = "public";

    DatabaseAssert(DataSource actual) {
        super(actual, DatabaseAssert.class);
    }

    /**
     * Looks into another schema than {@code public}.
     *
     * @param name the schema, not quoted
     */
    public DatabaseAssert inSchema(String name) {
        this.schema = name;
        return this;
    }

    /**
     * Verifies that there is a table.
     *
     * @param table its name
     */
    public DatabaseAssert hasTable(String table) {
        return has("table " + table, "tables", "table ");
    }

    /**
     * Verifies that there is no such table.
     *
     * @param table its name
     */
    public DatabaseAssert doesNotHaveTable(String table) {
        return doesNotHave("table " + table);
    }

    /**
     * Verifies that a table has a column.
     *
     * @param table the name of the table
     * @param column the name of the column
     */
    public DatabaseAssert hasColumn(String table, String column) {
        return has("column " + table + "." + column, "columns", "column " + table + ".");
    }

    /**
     * Verifies that a table has no such column.
     *
     * @param table the name of the table
     * @param column the name of the column
     */
    public DatabaseAssert doesNotHaveColumn(String table, String column) {
        return doesNotHave("column " + table + "." + column);
    }

    /**
     * Verifies that there is an index, valid or not.
     *
     * @param index its name
     */
    public DatabaseAssert hasIndex(String index) {
        return has("index " + index, "indexes", "index ");
    }

    /**
     * Verifies that there is an index that queries use.
     *
     * @param index its name
     */
    public DatabaseAssert hasValidIndex(String index) {
        hasIndex(index);
        boolean isValid = holds("SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = "
                + Quote.literal(Sql.identifier(schema) + "." + Sql.identifier(index)) + "::pg_catalog.regclass");
        if (!isValid) {
            failWithMessage("index `%s` is invalid: it is being built, or was left behind by a try that failed", index);
        }
        return this;
    }

    /**
     * Verifies that there is no such index.
     *
     * @param index its name
     */
    public DatabaseAssert doesNotHaveIndex(String index) {
        return doesNotHave("index " + index);
    }

    /**
     * Verifies that a table has a constraint, validated or not.
     *
     * @param table the name of the table
     * @param constraint the name of the constraint
     */
    public DatabaseAssert hasConstraint(String table, String constraint) {
        return has("constraint " + table + "." + constraint, "constraints", "constraint " + table + ".");
    }

    /**
     * Verifies that a table has a constraint that all rows are known to obey.
     *
     * @param table the name of the table
     * @param constraint the name of the constraint
     */
    public DatabaseAssert hasValidatedConstraint(String table, String constraint) {
        hasConstraint(table, constraint);
        boolean isValidated = holds("SELECT convalidated FROM pg_catalog.pg_constraint WHERE conname = "
                + Quote.literal(constraint) + " AND conrelid = "
                + Quote.literal(Sql.identifier(schema) + "." + Sql.identifier(table)) + "::pg_catalog.regclass");
        if (!isValidated) {
            failWithMessage("constraint `%s` of `%s` is not validated", constraint, table);
        }
        return this;
    }

    /**
     * Verifies how many rows a table has.
     *
     * @param table the name of the table
     * @param count how many
     */
    public DatabaseAssert hasRowCount(String table, long count) {
        hasTable(table);
        String query = "SELECT count(*) FROM " + Sql.identifier(schema) + "." + Sql.identifier(table);
        String found = read(connection -> Sql.column(connection, query).get(0));
        if (!found.equals(String.valueOf(count))) {
            throw failureWithActualExpected(
                    found, count, "expected %s rows in table `%s`, and there are %s", count, table, found);
        }
        return this;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        isNotNull();
        try (Connection connection = actual.getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new TestDatabaseException("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private SchemaSnapshot snapshot() {
        return read(connection -> SchemaSnapshot.of(connection, schema));
    }

    private boolean holds(String query) {
        return read(connection -> Sql.column(connection, query)).contains("t");
    }

    private DatabaseAssert has(String object, String kind, String prefix) {
        SchemaSnapshot snapshot = snapshot();
        if (!snapshot.objects().containsKey(object)) {
            UnaryOperator<String> shortened = name -> name.substring(prefix.length());
            List<String> others = snapshot.objects().keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(shortened)
                    .toList();
            failWithMessage("schema `%s` has no %s; its %s are %s", schema, quoted(object), kind, others);
        }
        return this;
    }

    private DatabaseAssert doesNotHave(String object) {
        if (snapshot().objects().containsKey(object)) {
            failWithMessage("schema `%s` has %s, and should not", schema, quoted(object));
        }
        return this;
    }

    private static String quoted(String object) {
        int blank = object.indexOf(' ');
        return object.substring(0, blank) + " `" + object.substring(blank + 1) + "`";
    }
}
