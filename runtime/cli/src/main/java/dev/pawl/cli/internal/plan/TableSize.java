package dev.pawl.cli.internal.plan;

import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.runtime.plan.RelationName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How large a table is, with its partitions.
 *
 * @param table the table
 * @param rows how many rows it has, as PostgreSQL estimates; -1 if it does not know
 * @param bytes what it takes on the disk, with its indexes
 */
public record TableSize(RelationName table, long rows, long bytes) {

    private static final String QUERY = """
            WITH RECURSIVE part(schema, root, relid) AS (
              SELECT w.schema, w.name, c.oid
                FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) w(schema, name)
                JOIN pg_catalog.pg_namespace n ON n.nspname = coalesce(w.schema, ?)
                JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
               WHERE c.relkind IN ('r', 'p')
               UNION ALL
              SELECT p.schema, p.root, i.inhrelid FROM part p JOIN pg_catalog.pg_inherits i ON i.inhparent = p.relid
            )
            SELECT p.schema, p.root, sum(greatest(c.reltuples, 0))::bigint, bool_or(c.reltuples < 0 AND c.relkind = 'r'),
                   sum(pg_catalog.pg_total_relation_size(c.oid))::bigint
              FROM part p JOIN pg_catalog.pg_class c ON c.oid = p.relid
             GROUP BY p.schema, p.root ORDER BY p.schema, p.root""";

    /**
     * Returns the sizes of tables that are there.
     *
     * @param dataSource the database
     * @param schema the schema of those that name none
     * @param tables their names
     */
    public static List<TableSize> of(DataSource dataSource, String schema, Collection<RelationName> tables)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, array(connection, tables, RelationName::schema));
            statement.setArray(2, array(connection, tables, RelationName::name));
            statement.setString(3, schema);
            try (ResultSet rows = statement.executeQuery()) {
                List<TableSize> sizes = new ArrayList<>();
                while (rows.next()) {
                    sizes.add(new TableSize(
                            new RelationName(rows.getString(1), rows.getString(2)),
                            rows.getBoolean(4) ? -1 : rows.getLong(3),
                            rows.getLong(5)));
                }
                return sizes;
            }
        }
    }

    private static Array array(
            Connection connection, Collection<RelationName> tables, Function<RelationName, @Nullable String> part)
            throws SQLException {
        return connection.createArrayOf("text", tables.stream().map(part).toArray());
    }

    /** Returns for example {@code orders has about 1,200,000 rows, 310 MB with its indexes}. */
    @Override
    public String toString() {
        return table + " has "
                + (rows < 0 ? "an unknown number of rows (never analyzed)" : "about " + Words.count(rows, "row")) + ", "
                + Words.size(bytes) + " with its indexes";
    }
}
