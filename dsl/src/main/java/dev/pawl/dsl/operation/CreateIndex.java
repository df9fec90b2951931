package dev.pawl.dsl.operation;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the table
 * @param name the index's name, or {@link Operation#UNNAMED}
 * @param index what it covers
 */
public record CreateIndex(QualifiedName table, String name, Index index) implements Operation {}
