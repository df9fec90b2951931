package dev.pawl.runtime.internal.jdbc;

import java.sql.SQLException;

/** How a statement of Pawl's own waits for who is in its way. */
public interface Politeness {

    /** Tries once, for who would rather do without than wait. */
    Politeness WITHOUT_WAITING = new Politeness() {
        @Override
        public <T> T send(Session session, boolean writing, Sending<T> statement) throws SQLException {
            return statement.send();
        }
    };

    /**
     * Sends a statement in a transaction of its own, with a short timeout for locks.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    interface Sending<T> {
        T send() throws SQLException;
    }

    /**
     * Sends a statement until nobody is in its way, or for as long as it may wait.
     *
     * @param session where it is sent
     * @param writing whether it changes rows
     * @param statement sends it; may be called again, since nothing remains of it if it fails
     */
    <T> T send(Session session, boolean writing, Sending<T> statement) throws SQLException;
}
