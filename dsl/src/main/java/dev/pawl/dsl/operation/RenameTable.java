package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER TABLE ... RENAME TO}.
 *
 * @param table the table
 * @param newName its new name
 */
public record RenameTable(QualifiedName table, String newName) implements Operation {}
