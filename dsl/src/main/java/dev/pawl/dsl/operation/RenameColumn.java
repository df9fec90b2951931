package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code RENAME COLUMN}.
 *
 * @param table the table
 * @param column the column
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, String column, String newName) implements Operation {}
