package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.value;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as {@code VALUES} writes them. */
final class RowSql {

    private RowSql() {}

    static String values(String table, List<String> columns, List<List<Object>> rows, Schema schema) {
        List<DataType> types = columns.stream()
                .map(column -> schema.existing(table, column).type())
                .toList();
        return rows.stream().map(row -> row(row, types)).collect(Collectors.joining(",\n  ", "\n  ", ""));
    }

    private static String row(List<Object> row, List<DataType> types) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(Sql.render("{0}", value(row.get(i), types.get(i))));
        }
        return "(" + String.join(", ", values) + ")";
    }
}
