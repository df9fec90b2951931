package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import java.util.List;

/**
 * {@code ADD CONSTRAINT ... PRIMARY KEY}.
 *
 * @param table the table
 * @param name the name of the constraint and of its index, or {@link Operation#UNNAMED}
 * @param columns the key's columns
 */
public record AddPrimaryKey(QualifiedName table, String name, List<String> columns) implements Operation {}
