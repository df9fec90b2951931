package dev.pawl.processor.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables and indexes of a schema with their files and what this transaction has read of them. */
record Relations(Map<Long, Relation> byOid) {

    /**
     * A table or index.
     *
     * @param table the oid of the table that an index belongs to; 0 for a table
     * @param file the number of the file that holds it
     * @param pages how large it is
     * @param scans how often it was read from end to end in this transaction
     * @param blocks how many pages of it were looked at in this transaction
     */
    record Relation(long oid, String name, long table, long file, long pages, long scans, long blocks) {}

    private static final String QUERY = """
            SELECT c.oid, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || c.relname, coalesce(i.indrelid, 0), pg_relation_filenode(c.oid),
                pg_relation_size(c.oid) / current_setting('block_size')::int,
                coalesce(pg_stat_get_xact_numscans(c.oid), 0), coalesce(pg_stat_get_xact_blocks_fetched(c.oid), 0)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE (n.nspname = current_schema() OR n.nspname !~ '^(pg_|sandbox_|information_schema)') AND c.relkind IN ('r', 'i')
            """;

    static Relations of(Connection connection) throws SQLException {
        Map<Long, Relation> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                Relation relation = new Relation(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getLong(5),
                        rows.getLong(6),
                        rows.getLong(7));
                found.put(relation.oid(), relation);
            }
        }
        return new Relations(found);
    }

    /** The name of a table; empty for another relation. */
    Optional<String> table(long oid) {
        return Optional.ofNullable(byOid.get(oid))
                .filter(relation -> relation.table() == 0)
                .map(Relation::name);
    }

    /** The tables that were written anew. */
    Set<String> rewritten(Relations after) {
        return byOid.values().stream()
                .filter(relation -> relation.table() == 0)
                .filter(relation -> after.byOid.containsKey(relation.oid()))
                .filter(relation -> after.byOid.get(relation.oid()).file() != relation.file())
                .map(Relation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that got a new index, or an index built anew, without being rewritten themselves. */
    Set<String> indexed(Relations after) {
        Set<String> rewritten = rewritten(after);
        // a change of type makes a new index out of the old file where it can
        Set<Long> files = byOid.values().stream().map(Relation::file).collect(Collectors.toSet());
        return after.byOid.values().stream()
                .filter(index -> byOid.containsKey(index.table()) && !files.contains(index.file()))
                .map(index -> byOid.get(index.table()).name())
                .filter(table -> !rewritten.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that were read as a whole: by a sequential scan, or page by page in another way. */
    Set<String> scanned(Relations after) {
        return byOid.values().stream()
                .filter(relation -> relation.table() == 0 && after.byOid.containsKey(relation.oid()))
                .filter(before -> {
                    Relation now = after.byOid.get(before.oid());
                    boolean isReadPageByPage = before.pages() > 0 && now.blocks() - before.blocks() >= before.pages();
                    return isReadPageByPage || now.scans() > before.scans();
                })
                .map(Relation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
