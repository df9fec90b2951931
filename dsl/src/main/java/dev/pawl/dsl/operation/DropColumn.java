package dev.pawl.dsl.operation;

/**
 * {@code DROP COLUMN}.
 *
 * @param table the table
 * @param column the column
 */
public record DropColumn(String table, String column) implements Operation {}
