package dev.pawl.dsl.operation;

import dev.pawl.dsl.ColumnType;

/**
 * A column of a new table.
 *
 * @param name the column's name
 * @param type its type
 */
public record ColumnDefinition(String name, ColumnType<?> type) {}
