package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/** What is done with one connection. */
@FunctionalInterface
interface SessionWork<T> {

    T on(Session session) throws SQLException, InterruptedException;
}
