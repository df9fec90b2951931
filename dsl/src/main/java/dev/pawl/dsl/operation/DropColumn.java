package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code DROP COLUMN}.
 *
 * @param table the table
 * @param column the column
 */
public record DropColumn(QualifiedName table, String column) implements Operation {}
