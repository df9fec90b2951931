package dev.pawl.dsl.operation;

/**
 * {@code ALTER TABLE ... RENAME TO}.
 *
 * @param table the table
 * @param newName its new name
 */
public record RenameTable(String table, String newName) implements Operation {}
