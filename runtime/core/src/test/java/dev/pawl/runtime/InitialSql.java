package dev.pawl.runtime;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/** What pools call initial SQL: run on every connection before anybody gets it. */
final class InitialSql {

    private InitialSql() {}

    static DataSource run(DataSource dataSource, String sql) {
        return (DataSource) Proxy.newProxyInstance(
                InitialSql.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Connection connection = dataSource.getConnection();
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                    return connection;
                });
    }
}
