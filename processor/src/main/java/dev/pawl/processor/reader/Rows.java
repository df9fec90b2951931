package dev.pawl.processor.reader;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are written out as constants. */
final class Rows {

    private Rows() {}

    /** Empty where a value is more than a constant, or no column is named. */
    static Optional<InsertRows> of(Node insert, QualifiedName table, Context context) {
        List<String> columns = insert.nodes("cols").stream()
                .map(column -> column.text("name").orElse(""))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Node row : insert.node("selectStmt")
                .map(select -> select.nodes("valuesLists"))
                .orElse(List.of())) {
            List<Object> values = new ArrayList<>();
            for (Node value : row.nodes("items")) {
                int position = values.size();
                Optional<DataType> type =
                        position < columns.size() ? context.type(table, columns.get(position)) : Optional.empty();
                Optional<Object> constant =
                        value.is("A_Const") ? Optional.of(constant(new Constant(value), type)) : Optional.empty();
                if (constant.isEmpty()) {
                    return Optional.empty();
                }
                values.add(constant.get());
            }
            rows.add(List.copyOf(values));
        }
        boolean isRegular = rows.stream().allMatch(row -> row.size() == columns.size());
        boolean isOverriding = insert.text("override")
                .filter(kind -> !kind.equals("OVERRIDING_NOT_SET"))
                .isPresent();
        return columns.isEmpty() || rows.isEmpty() || !isRegular || isOverriding
                ? Optional.empty()
                : Optional.of(new InsertRows(table, columns, List.copyOf(rows)));
    }

    private static Object constant(Constant constant, Optional<DataType> type) {
        String value = constant.value().orElse("null");
        return switch (constant.kind()) {
            case INTEGER ->
                type.filter(each -> each.name().equals("bigint")).isPresent()
                        ? (Object) Long.valueOf(value)
                        : (Object) Integer.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            case STRING -> value;
            case NULL -> new Expression<>("null");
            case NUMBER -> new Expression<>(value);
            case BITS -> new Expression<>(value.charAt(0) + "'" + value.substring(1) + "'");
        };
    }
}
