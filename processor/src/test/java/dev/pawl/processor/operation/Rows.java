package dev.pawl.processor.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of some tables, whatever their order and that of their columns. */
final class Rows {

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
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT to_jsonb(t)::text FROM \"" + table + "\" t")) {
            while (rows.next()) {
                found.add(table + " " + rows.getString(1));
            }
        }
    }
}
