package dev.pawl.dsl.operation;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER COLUMN ... TYPE}.
 *
 * @param table the table
 * @param column the column
 * @param type its new type
 */
public record AlterColumnType(QualifiedName table, String column, ColumnType<?> type) implements Operation {}
