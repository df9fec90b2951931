package dev.pawl.dsl.operation;

/**
 * {@code DROP TABLE}.
 *
 * @param table the table
 */
public record DropTable(String table) implements Operation {}
