package dev.pawl.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A pool of one: who asks while the connection is out waits, and gives up after a time. */
public final class OneConnection {

    private final Connection connection;
    private final Semaphore free = new Semaphore(1);

    public OneConnection(Connection connection) {
        this.connection = connection;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> borrow());
    }

    private Connection borrow() throws SQLException {
        try {
            if (!free.tryAcquire(300, TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("the pool has no connection left");
            }
        } catch (InterruptedException e) {
            throw new SQLTransientConnectionException("interrupted", e);
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        free.release();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
