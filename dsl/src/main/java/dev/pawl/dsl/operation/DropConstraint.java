package dev.pawl.dsl.operation;

/**
 * {@code DROP CONSTRAINT}.
 *
 * @param table the table
 * @param name the constraint's name
 */
public record DropConstraint(String table, String name) implements Operation {}
