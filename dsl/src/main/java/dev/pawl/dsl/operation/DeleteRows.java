package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import java.util.List;

/**
 * DELETE of a few reference rows.
 *
 * @param table the table
 * @param columns the columns that a row is found by
 * @param rows the values, a list for each row
 */
public record DeleteRows(QualifiedName table, List<String> columns, List<List<Object>> rows) implements Operation {}
