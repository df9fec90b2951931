package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code DROP CONSTRAINT}.
 *
 * @param table the table
 * @param name the constraint's name
 */
public record DropConstraint(QualifiedName table, String name) implements Operation {}
