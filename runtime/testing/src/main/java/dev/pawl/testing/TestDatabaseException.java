package dev.pawl.testing;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if there is no database for a test, or a statement of a test fails. The message says what is wrong and the
 * ways out; it never holds a password.
 */
public final class TestDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TestDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    TestDatabaseException(String message) {
        super(message);
    }

    /** A statement that PostgreSQL refuses. */
    static TestDatabaseException of(String statement, SQLException cause) {
        return new TestDatabaseException(
                "PostgreSQL refuses a statement: " + cause.getMessage() + "\n  " + indented(statement), cause);
    }

    static String indented(String text) {
        return text.strip().replace("\n", "\n  ");
    }
}
