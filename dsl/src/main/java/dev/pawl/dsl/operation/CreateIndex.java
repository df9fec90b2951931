package dev.pawl.dsl.operation;

import dev.pawl.dsl.Index;

/**
 * {@code CREATE INDEX}.
 *
 * @param table the table
 * @param name the index's name, or {@link Operation#UNNAMED}
 * @param index what it covers
 */
public record CreateIndex(String table, String name, Index index) implements Operation {}
