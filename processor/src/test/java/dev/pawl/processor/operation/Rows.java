package dev.pawl.processor.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of some tables, whatever their order and that of their columns. */
final class Rows {

    private static final String NAME = """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || c.relname = ?""";

    private Rows() {}

    static SortedSet<String> of(Connection connection, Catalogue tables) throws SQLException {
        SortedSet<String> found = new TreeSet<>();
        for (String object : tables.objects().keySet()) {
            if (object.startsWith("table ")) {
                add(connection, object.substring("table ".length()), found);
            }
        }
        return found;
    }

    private static void add(Connection connection, String table, SortedSet<String> found) throws SQLException {
        try (PreparedStatement naming = connection.prepareStatement(NAME)) {
            naming.setString(1, table);
            try (ResultSet names = naming.executeQuery()) {
                names.next();
                addOf(connection, names.getString(1), table, found);
            }
        }
    }

    private static void addOf(Connection connection, String quoted, String table, SortedSet<String> found)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT to_jsonb(t)::text FROM " + quoted + " t")) {
            while (rows.next()) {
                found.add(table + " " + rows.getString(1));
            }
        }
    }
}
