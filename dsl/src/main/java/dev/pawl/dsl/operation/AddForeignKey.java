package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import java.util.List;

/**
 * {@code ADD CONSTRAINT ... FOREIGN KEY}.
 *
 * @param table the referencing table
 * @param name the constraint's name, or {@link Operation#UNNAMED}
 * @param columns the referencing columns
 * @param reference the far end
 */
public record AddForeignKey(QualifiedName table, String name, List<String> columns, Reference reference)
        implements Operation {}
