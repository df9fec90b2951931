package dev.pawl.dsl.operation;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table of the index
 * @param name the index's name
 */
public record DropIndex(String table, String name) implements Operation {}
