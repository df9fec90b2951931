package dev.pawl.dsl.operation;

/**
 * {@code DROP SCHEMA}.
 *
 * @param schema a schema that exists
 */
public record DropSchema(String schema) implements Operation {}
