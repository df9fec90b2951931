package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Boots a service that migrates nothing: it only sees that its database is there. */
final class PlainBoot {

    private PlainBoot() {}

    static int run(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            if (!rows.next()) {
                throw new IllegalStateException("no row");
            }
        }
        return 0;
    }
}
