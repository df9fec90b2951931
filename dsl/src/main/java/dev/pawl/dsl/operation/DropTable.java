package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code DROP TABLE}.
 *
 * @param table the table
 */
public record DropTable(QualifiedName table) implements Operation {}
