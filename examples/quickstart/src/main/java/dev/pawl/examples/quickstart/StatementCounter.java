package dev.pawl.examples.quickstart;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements sent through a data source. */
final class StatementCounter {

    private final AtomicInteger count = new AtomicInteger();

    /** The data source, watched. */
    DataSource watch(DataSource dataSource) {
        return watched(DataSource.class, dataSource);
    }

    int count() {
        return count.get();
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        count.incrementAndGet();
                    }
                    try {
                        return watchedIfNeeded(method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object watchedIfNeeded(Object result) {
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? watched(Statement.class, statement) : result;
    }
}
