package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** What is done before a service is ready. */
enum Boot {
    PLAIN {
        @Override
        void run(DataSource dataSource, ClassLoader migrations) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1")) {
                if (!rows.next()) {
                    throw new IllegalStateException("no row");
                }
            }
        }
    },

    PAWL {
        @Override
        void run(DataSource dataSource, ClassLoader migrations) {
            if (!Migrator.builder(dataSource)
                    .classLoader(migrations)
                    .build()
                    .up()
                    .migrations()
                    .isEmpty()) {
                throw new IllegalStateException("something was pending");
            }
        }
    };

    abstract void run(DataSource dataSource, ClassLoader migrations) throws SQLException;

    Duration time(DataSource dataSource, ClassLoader migrations) throws SQLException {
        long begin = System.nanoTime();
        run(dataSource, migrations);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
