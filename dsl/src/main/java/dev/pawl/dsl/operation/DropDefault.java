package dev.pawl.dsl.operation;

/**
 * {@code ALTER COLUMN ... DROP DEFAULT}.
 *
 * @param table the table
 * @param column the column
 */
public record DropDefault(String table, String column) implements Operation {}
