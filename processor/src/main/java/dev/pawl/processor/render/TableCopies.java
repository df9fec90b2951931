package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of temporary tables that are like those of the model. */
public final class TableCopies {

    private TableCopies() {}

    /** Copies of the tables that are other ones than before. */
    public static List<TableCopy> of(Schema before, Schema after) {
        return after.unlike(before, Table.class).stream().map(TableCopies::of).toList();
    }

    public static TableCopy of(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add(create(table));
        table.constraints().values().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey))
                .map(constraint -> ConstraintSql.addToCopy(table, constraint))
                .forEach(statements::add);
        table.indexes().values().stream()
                .map(index -> IndexSql.createOnCopy(table, index))
                .forEach(statements::add);
        return new TableCopy(
                new RelationName(table.name().schema(), table.name().name()), statements);
    }

    private static String create(Table table) {
        return Sql.render(
                "CREATE TEMPORARY TABLE {0} ({1})",
                name(table.name().name()),
                raw(table.columns().values().stream()
                        .map(column -> ColumnSql.definition(table.name(), column, table.texts()))
                        .collect(Collectors.joining(", "))));
    }
}
