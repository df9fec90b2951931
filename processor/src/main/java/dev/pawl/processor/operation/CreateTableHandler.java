package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.name;
import static dev.pawl.processor.operation.Sql.raw;
import static dev.pawl.processor.operation.Sql.value;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code CREATE TABLE}: nobody waits, but at the far end of a foreign key for an instant. */
final class CreateTableHandler implements OperationHandler<CreateTable> {

    @Override
    public Class<CreateTable> operation() {
        return CreateTable.class;
    }

    @Override
    public Mentions mentions(CreateTable operation) {
        Mentions mentions = Mentions.none().makes(Mention.Kind.TABLE, operation.table(), operation.table());
        for (ColumnDefinition column : operation.columns()) {
            mentions = mentions.makes(Mention.Kind.COLUMN, operation.table(), column.name());
        }
        for (TableConstraint constraint : operation.constraints()) {
            mentions = mentions.constrains(operation.table(), constraint);
        }
        return mentions;
    }

    @Override
    public List<Statement> statements(CreateTable operation, Before before) {
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE);
        for (TableConstraint constraint : operation.constraints()) {
            effects = constraint instanceof ForeignKey key
                    ? effects.and(key.reference().table(), LockMode.SHARE_ROW_EXCLUSIVE)
                    : effects;
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(create(operation), effects));
        comments(operation)
                .map(sql -> Statement.of(sql, Effects.lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)))
                .forEach(statements::add);
        return statements;
    }

    @Override
    public Schema apply(CreateTable operation, Before before) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (ColumnDefinition column : operation.columns()) {
            ColumnSpec spec = column.type().spec();
            columns.put(column.name(), new Column(column.name(), spec, before.version()));
        }
        Table table = new Table(
                operation.table(), columns, Map.of(), Map.of(), operation.comment(), before.version());
        for (TableConstraint constraint : operation.constraints()) {
            table = PrimaryKeys.withKey(table, constraint);
        }
        return before.schema().with(table);
    }

    @Override
    public List<Operation> inverse(CreateTable operation, Before before) {
        return List.of(new DropTable(operation.table()));
    }

    private static String create(CreateTable operation) {
        String members = Stream.concat(
                        operation.columns().stream()
                                .map(column -> ColumnSql.definition(column.name(), column.type().spec())),
                        operation.constraints().stream().map(ConstraintSql::clause))
                .collect(Collectors.joining(",\n  ", "\n  ", "\n"));
        return Sql.render("CREATE TABLE {0} ({1})", name(operation.table()), raw(members));
    }

    private static Stream<String> comments(CreateTable operation) {
        Stream<String> table = Stream.ofNullable(operation.comment())
                .map(comment -> Sql.render("COMMENT ON TABLE {0} IS {1}", name(operation.table()), value(comment)));
        Stream<String> columns = operation.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.type().spec().comment())
                        .map(comment -> ColumnSql.comment(operation.table(), column.name(), comment)));
        return Stream.concat(table, columns);
    }
}
