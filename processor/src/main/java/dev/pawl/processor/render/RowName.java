package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** What tells people which row is meant: its primary key, or else where it lies. */
public final class RowName {

    private RowName() {}

    /** An expression of type {@code text}, for example {@code 'id=' || "id"::text}. */
    public static String sql(Table table) {
        List<String> key = columns(table);
        if (key.isEmpty()) {
            return "'ctid=' || ctid::text";
        }
        List<String> parts = new ArrayList<>();
        for (String column : key) {
            String label = (parts.isEmpty() ? "" : ", ") + column + "=";
            parts.add(Sql.render("{0} || {1}", value(label), name(column)) + "::text");
        }
        return String.join(" || ", parts);
    }

    /** The columns of which it is made. */
    public static List<String> columns(Table table) {
        return table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }
}
