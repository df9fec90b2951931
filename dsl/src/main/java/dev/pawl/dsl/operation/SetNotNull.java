package dev.pawl.dsl.operation;

/**
 * {@code ALTER COLUMN ... SET NOT NULL}.
 *
 * @param table the table
 * @param column the column
 */
public record SetNotNull(String table, String column) implements Operation {}
