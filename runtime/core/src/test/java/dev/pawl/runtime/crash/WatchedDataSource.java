package dev.pawl.runtime.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Counts what one thread sends through its connections, statements and ends of transactions (the driver sends a BEGIN
 * along with the first statement), and lets a watcher step in. What other threads send, such as heartbeats, passes.
 */
final class WatchedDataSource {

    private final DataSource target;
    private final Watcher watcher;
    private final Thread watched = Thread.currentThread();
    private int sent;

    /** Watches the thread that makes it. */
    WatchedDataSource(DataSource target, Watcher watcher) {
        this.target = target;
        this.watcher = watcher;
    }

    /** What is about to be sent. */
    interface Call {
        Object proceed() throws Throwable;
    }

    /** Stands between a runner and its driver. */
    interface Watcher {
        /**
         * Does what was asked for, or something else.
         *
         * @param number the how manieth it is, from 1
         * @param sql the statement, or the name of a method such as {@code commit}
         */
        Object around(int number, String sql, Call call) throws Throwable;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, target, (method, arguments, call) -> watched(call.proceed()));
    }

    int sent() {
        return sent;
    }

    private Object watched(Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection, this::onConnection);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement, this::onStatement) : result;
    }

    private Object onConnection(Method method, Object[] arguments, Call call) throws Throwable {
        return switch (method.getName()) {
            case "commit", "rollback" -> counted(method.getName(), call);
            default -> watched(call.proceed());
        };
    }

    private Object onStatement(Method method, Object[] arguments, Call call) throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return call.proceed();
        }
        return counted(arguments == null ? method.getName() : String.valueOf(arguments[0]), call);
    }

    private Object counted(String sql, Call call) throws Throwable {
        if (Thread.currentThread() != watched) {
            return call.proceed();
        }
        sent++;
        return watcher.around(sent, sql, call);
    }

    private interface Handler {
        Object on(Method method, Object[] arguments, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.on(method, arguments, () -> invoke(target, method, arguments))));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
