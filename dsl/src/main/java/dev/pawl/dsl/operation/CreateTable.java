package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TABLE}.
 *
 * @param table the new table
 * @param columns its columns in order
 * @param constraints its constraints in order
 * @param comment null without a comment
 */
public record CreateTable(
        QualifiedName table,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        @Nullable String comment)
        implements Operation {}
