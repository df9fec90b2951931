package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;

/**
 * {@code ALTER TABLE ... SET (fillfactor = ...)}.
 *
 * @param table the table
 * @param percent how full pages are filled by inserts
 */
public record SetFillfactor(QualifiedName table, int percent) implements Operation {}
