package dev.pawl.dsl.operation;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.QualifiedName;

/**
 * {@code ADD COLUMN}.
 *
 * @param table the table
 * @param column the new column
 * @param type its type
 */
public record AddColumn(QualifiedName table, String column, ColumnType<?> type) implements Operation {}
