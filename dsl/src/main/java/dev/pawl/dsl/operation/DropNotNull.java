package dev.pawl.dsl.operation;

/**
 * {@code ALTER COLUMN ... DROP NOT NULL}.
 *
 * @param table the table
 * @param column the column
 */
public record DropNotNull(String table, String column) implements Operation {}
