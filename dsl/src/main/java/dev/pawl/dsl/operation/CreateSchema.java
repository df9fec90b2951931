package dev.pawl.dsl.operation;

/**
 * {@code CREATE SCHEMA}.
 *
 * @param schema the new schema
 */
public record CreateSchema(String schema) implements Operation {}
