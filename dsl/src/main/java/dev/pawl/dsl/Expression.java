package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.operation.SqlText;

/**
 * An SQL expression of a known type, for defaults and for values of inserted rows.
 *
 * @param <T> the Java type of its values, so that it only fits columns of that type
 * @param sql the expression as PostgreSQL reads it
 */
@SuppressWarnings("UnusedTypeParameter") // a phantom: it only keeps expressions and columns apart
public record Expression<T>(@SqlText String sql) {

    /** Checks that there is an expression. */
    public Expression {
        requireNonNull(sql, "sql");
        if (sql.isBlank()) {
            throw new InvalidArgument("an SQL expression must not be empty", 0);
        }
    }
}
