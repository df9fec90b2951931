package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import java.util.List;

/**
 * {@code ADD CONSTRAINT ... UNIQUE}.
 *
 * @param table the table
 * @param name the name of the constraint and of its index, or {@link Operation#UNNAMED}
 * @param columns the unique columns
 */
public record AddUnique(QualifiedName table, String name, List<String> columns) implements Operation {}
