package dev.pawl.dsl.operation;

import dev.pawl.dsl.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * INSERT of reference rows.
 *
 * @param table the table
 * @param columns the columns that get a value
 * @param rows the values that are written in the migration, a list for each row
 * @param files the rows that files hold
 */
public record InsertRows(QualifiedName table, List<String> columns, List<List<Object>> rows, List<FileRows> files)
        implements Operation {

    /**
     * Rows that are all written in the migration.
     *
     * @param table the table
     * @param columns the columns that get a value
     * @param rows the values, a list for each row
     */
    public InsertRows(QualifiedName table, List<String> columns, List<List<Object>> rows) {
        this(table, columns, rows, List.of());
    }

    /** All rows: those that are written in the migration, and behind them those of each file. */
    public List<List<Object>> all() {
        if (files.isEmpty()) {
            return rows;
        }
        List<List<Object>> all = new ArrayList<>(rows);
        files.forEach(file -> all.addAll(file.rows()));
        return all;
    }
}
