package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.NewConstraints;
import dev.pawl.processor.recipe.PrimaryKeys;
import dev.pawl.processor.render.ColumnSql;
import dev.pawl.processor.render.ConstraintSql;
import dev.pawl.processor.render.ImplicitNames;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
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
    public CreateTable named(CreateTable operation, Schema schema) {
        return new CreateTable(
                operation.table(),
                operation.columns(),
                new NewConstraints(operation).named(schema),
                operation.comment());
    }

    @Override
    public Mentions mentions(CreateTable operation) {
        Mentions mentions = Mentions.none()
                .makes(Mention.Kind.TABLE, operation.table(), operation.table().name());
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
        statements.add(Statement.of(create(operation, before), effects));
        operation.constraints().stream()
                .filter(constraint -> repeatsKey(constraint, operation))
                .map(constraint -> ConstraintSql.add(operation.table(), constraint, before.texts()))
                .map(sql -> Statement.of(sql, Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)))
                .forEach(statements::add);
        comments(operation).stream()
                .map(sql -> Statement.of(sql, Effects.lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)))
                .forEach(statements::add);
        return statements;
    }

    @Override
    public Schema apply(CreateTable operation, Before before) {
        return before.schema().with(table(operation, before));
    }

    @Override
    public List<Operation> inverse(CreateTable operation, Before before) {
        return List.of(new DropTable(operation.table()));
    }

    private static Table table(CreateTable operation, Before before) {
        ImplicitNames names = names(operation, before);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (ColumnDefinition column : operation.columns()) {
            columns.put(column.name(), names.column(operation.table(), column));
        }
        Table table = Table.of(operation.table(), columns, operation.comment(), before.version(), before.texts());
        for (TableConstraint constraint : operation.constraints()) {
            table = PrimaryKeys.withKey(table, constraint, names);
        }
        return table;
    }

    /** A primary key makes its columns NOT NULL; that is not written out, unless it needs a name. */
    private static Column column(ColumnDefinition definition, Table table) {
        Column column = table.existing(definition.name());
        return definition.type().spec().notNull()
                        || !ImplicitNames.isUsualNotNull(table.name(), column.name(), column.notNull())
                ? column
                : column.withoutNotNull();
    }

    /** What columns bring along takes no name that the table, its indexes or its constraints are to have. */
    private static ImplicitNames names(CreateTable operation, Before before) {
        return new ImplicitNames(before, new NewConstraints(operation).free(before.schema()));
    }

    private static String create(CreateTable operation, Before before) {
        Table table = table(operation, before);
        String members = Stream.concat(
                        operation.columns().stream()
                                .map(column ->
                                        ColumnSql.definition(table.name(), column(column, table), before.texts())),
                        operation.constraints().stream()
                                .filter(constraint -> !repeatsKey(constraint, operation))
                                .map(constraint -> ConstraintSql.clause(constraint, before.texts())))
                .collect(Collectors.joining(",\n  ", "\n  ", "\n"));
        return Sql.render("CREATE TABLE {0} ({1})", name(operation.table()), raw(members));
    }

    /**
     * Whether there is an earlier key on the same columns. Within {@code CREATE TABLE}, PostgreSQL would silently leave it
     * out.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_utilcmd.c">
     *     transformIndexConstraints</a>
     */
    private static boolean repeatsKey(TableConstraint constraint, CreateTable operation) {
        return Constraints.hasIndex(constraint)
                && operation.constraints().stream()
                        .takeWhile(earlier -> earlier != constraint)
                        .filter(Constraints::hasIndex)
                        .anyMatch(earlier -> Constraints.columns(earlier).equals(Constraints.columns(constraint)));
    }

    private static List<String> comments(CreateTable operation) {
        List<String> comments = new ArrayList<>();
        String comment = operation.comment();
        if (comment != null) {
            comments.add(Sql.render("COMMENT ON TABLE {0} IS {1}", name(operation.table()), value(comment)));
        }
        for (ColumnDefinition column : operation.columns()) {
            String ofColumn = column.type().spec().comment();
            if (ofColumn != null) {
                comments.add(ColumnSql.comment(operation.table(), column.name(), ofColumn));
            }
        }
        return comments;
    }
}
