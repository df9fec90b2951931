package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.internal.SqlText;

/**
 * {@code ADD CONSTRAINT ... CHECK}.
 *
 * @param table the table
 * @param name the constraint's name, or {@link Operation#UNNAMED}
 * @param condition what holds for each row
 */
public record AddCheck(
        QualifiedName table, String name, @SqlText String condition) implements Operation {}
