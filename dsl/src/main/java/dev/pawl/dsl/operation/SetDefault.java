package dev.pawl.dsl.operation;

/**
 * {@code ALTER COLUMN ... SET DEFAULT}.
 *
 * @param table the table
 * @param column the column
 * @param value a literal or an expression
 */
public record SetDefault(String table, String column, Object value) implements Operation {}
