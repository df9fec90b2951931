package dev.pawl.dsl.operation;

/**
 * {@code ALTER TABLE ... SET (fillfactor = ...)}.
 *
 * @param table the table
 * @param percent how full pages are filled by inserts
 */
public record SetFillfactor(String table, int percent) implements Operation {}
