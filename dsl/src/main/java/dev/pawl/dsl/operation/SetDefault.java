package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER COLUMN ... SET DEFAULT}.
 *
 * @param table the table
 * @param column the column
 * @param value a literal or an expression
 */
public record SetDefault(QualifiedName table, String column, Object value) implements Operation {}
