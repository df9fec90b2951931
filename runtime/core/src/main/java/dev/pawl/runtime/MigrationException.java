package dev.pawl.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when Pawl cannot or will not go on. The message says what is wrong, with which migration and where, and the ways
 * out; it never holds a password. What PostgreSQL or the driver said is the {@linkplain #getCause() cause}.
 */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
