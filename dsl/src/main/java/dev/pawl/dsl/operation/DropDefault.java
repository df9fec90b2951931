package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER COLUMN ... DROP DEFAULT}.
 *
 * @param table the table
 * @param column the column
 */
public record DropDefault(QualifiedName table, String column) implements Operation {}
