package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/** What is done with one connection, and done again with another one if that is lost. */
@FunctionalInterface
public interface SessionWork<T> {

    T on(Session session) throws SQLException, InterruptedException;

    /** Returns how much of it is done for good, in a measure that only grows: a loss after that is another outage. */
    default int achieved() {
        return 0;
    }

    /** Whether it has begun to write, so that it is of no use to go on where it can only read. */
    default boolean isWriting() {
        return false;
    }
}
