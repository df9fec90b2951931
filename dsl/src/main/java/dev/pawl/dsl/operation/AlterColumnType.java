package dev.pawl.dsl.operation;

import dev.pawl.dsl.ColumnType;

/**
 * {@code ALTER COLUMN ... TYPE}.
 *
 * @param table the table
 * @param column the column
 * @param type its new type
 */
public record AlterColumnType(String table, String column, ColumnType<?> type) implements Operation {}
