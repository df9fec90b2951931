package dev.pawl.cli.internal.plan;

import dev.pawl.cli.internal.terminal.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * How large a table is, with its partitions.
 *
 * @param table its name
 * @param rows how many rows it has, as PostgreSQL estimates; -1 if it does not know
 * @param bytes what it takes on the disk, with its indexes
 */
public record TableSize(String table, long rows, long bytes) {

    private static final String QUERY = """
            WITH RECURSIVE part(root, relid) AS (
              SELECT c.relname::text, c.oid
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = ? AND c.relname = ANY (?) AND c.relkind IN ('r', 'p')
               UNION ALL
              SELECT p.root, i.inhrelid FROM part p JOIN pg_catalog.pg_inherits i ON i.inhparent = p.relid
            )
            SELECT p.root, sum(greatest(c.reltuples, 0))::bigint, bool_or(c.reltuples < 0 AND c.relkind = 'r'),
                   sum(pg_catalog.pg_total_relation_size(c.oid))::bigint
              FROM part p JOIN pg_catalog.pg_class c ON c.oid = p.relid
             GROUP BY p.root ORDER BY p.root""";

    /**
     * Returns the sizes of tables that are there.
     *
     * @param dataSource the database
     * @param schema their schema
     * @param tables their names
     */
    public static List<TableSize> of(DataSource dataSource, String schema, Collection<String> tables)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, schema);
            statement.setArray(2, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<TableSize> sizes = new ArrayList<>();
                while (rows.next()) {
                    sizes.add(new TableSize(
                            rows.getString(1), rows.getBoolean(3) ? -1 : rows.getLong(2), rows.getLong(4)));
                }
                return sizes;
            }
        }
    }

    /** Returns for example {@code orders has about 1,200,000 rows, 310 MB with its indexes}. */
    @Override
    public String toString() {
        return table + " has "
                + (rows < 0 ? "an unknown number of rows (never analyzed)" : "about " + Words.count(rows, "row")) + ", "
                + Words.size(bytes) + " with its indexes";
    }
}
