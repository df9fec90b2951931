package dev.pawl.dsl.operation;

/**
 * {@code RENAME COLUMN}.
 *
 * @param table the table
 * @param column the column
 * @param newName its new name
 */
public record RenameColumn(String table, String column, String newName) implements Operation {}
