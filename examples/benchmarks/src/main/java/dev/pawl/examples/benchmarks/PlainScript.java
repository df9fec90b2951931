package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The least that can be done to run a list of migrations: their statements, and a commit after each migration. */
final class PlainScript {

    private PlainScript() {}

    static void run(DataSource dataSource, List<List<String>> migrations) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (List<String> migration : migrations) {
                // one message to the server, which makes one transaction of it
                statement.execute(String.join(";\n", migration));
            }
        }
    }

    /** The same with a row in a table for each migration, which is the least that can be called a tool. */
    static void runAndRecord(DataSource dataSource, List<List<String>> migrations) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE done (version bigint PRIMARY KEY, at timestamptz DEFAULT now())");
            for (int i = 0; i < migrations.size(); i++) {
                statement.execute("BEGIN;\n" + String.join(";\n", migrations.get(i))
                        + ";\nINSERT INTO done (version) VALUES (" + i + ");\nCOMMIT");
            }
        }
    }
}
