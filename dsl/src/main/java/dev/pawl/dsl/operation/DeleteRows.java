package dev.pawl.dsl.operation;

import java.util.List;

/**
 * DELETE of a few reference rows.
 *
 * @param table the table
 * @param columns the columns that a row is found by
 * @param rows the values, a list for each row
 */
public record DeleteRows(String table, List<String> columns, List<List<Object>> rows) implements Operation {}
