package dev.pawl.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Notes what is asked of connections and statements, apart from what only reads what the driver knows. */
final class SpyingDataSource {

    private static final Set<String> HARMLESS = Set.of(
            "getAutoCommit",
            "getMetaData",
            "createStatement",
            "setEscapeProcessing",
            "setQueryTimeout",
            "isReadOnly",
            "setReadOnly",
            "close");

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final DataSource target;
    private final boolean autoCommit;
    private final AtomicReference<Runnable> interruption = new AtomicReference<>();
    private volatile String interrupted = "";

    /** Connections come with autocommit on, or off, as some pools are set up. */
    SpyingDataSource(DataSource target, boolean autoCommit) {
        this.target = target;
        this.autoCommit = autoCommit;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> proxied(connection()));
    }

    /** Has something happen right before the first statement with a text in it. */
    SpyingDataSource before(String text, Runnable action) {
        interrupted = text;
        interruption.set(action);
        return this;
    }

    private Connection connection() throws SQLException {
        Connection connection = target.getConnection();
        connection.setAutoCommit(autoCommit);
        return connection;
    }

    private Connection proxied(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            note(method, arguments);
            Object result = invoke(connection, method, arguments);
            return result instanceof Statement statement ? proxied(statement) : result;
        });
    }

    private Statement proxied(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            note(method, arguments);
            if (arguments != null && String.valueOf(arguments[0]).contains(interrupted)) {
                Runnable action = interruption.getAndSet(null);
                if (action != null) {
                    action.run();
                }
            }
            return invoke(statement, method, arguments);
        });
    }

    private void note(Method method, Object[] arguments) {
        if (!HARMLESS.contains(method.getName())) {
            calls.add(method.getName() + (arguments == null ? "" : "(" + arguments[0] + ")"));
        }
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
