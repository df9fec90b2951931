package dev.pawl.dsl.operation;

import java.util.List;

/**
 * INSERT of a few reference rows.
 *
 * @param table the table
 * @param columns the columns that get a value
 * @param rows the values, a list for each row
 */
public record InsertRows(String table, List<String> columns, List<List<Object>> rows) implements Operation {}
