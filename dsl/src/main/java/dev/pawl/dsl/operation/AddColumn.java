package dev.pawl.dsl.operation;

import dev.pawl.dsl.ColumnType;

/**
 * {@code ADD COLUMN}.
 *
 * @param table the table
 * @param column the new column
 * @param type its type
 */
public record AddColumn(String table, String column, ColumnType<?> type) implements Operation {}
