package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table of the index
 * @param name the index's name
 */
public record DropIndex(QualifiedName table, String name) implements Operation {}
