package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER COLUMN ... SET NOT NULL}.
 *
 * @param table the table
 * @param column the column
 */
public record SetNotNull(QualifiedName table, String column) implements Operation {}
