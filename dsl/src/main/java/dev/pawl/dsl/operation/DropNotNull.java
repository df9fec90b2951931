package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER COLUMN ... DROP NOT NULL}.
 *
 * @param table the table
 * @param column the column
 */
public record DropNotNull(QualifiedName table, String column) implements Operation {}
