package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.names;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.NewRowsKey;
import dev.pawl.processor.offender.OffendingKeys;
import dev.pawl.processor.offender.OffendingReferences;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.recipe.ChosenNumbers;
import dev.pawl.processor.render.RowSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code INSERT} of a few reference rows. */
final class InsertRowsHandler implements OperationHandler<InsertRows> {

    /** The server holds a whole statement in memory, some 500 bytes for each value. */
    private static final int ROWS_PER_STATEMENT = 10_000;

    @Override
    public Class<InsertRows> operation() {
        return InsertRows.class;
    }

    @Override
    public Mentions mentions(InsertRows operation) {
        return Mentions.columns(operation.table(), operation.columns());
    }

    @Override
    public List<Statement> statements(InsertRows operation, Before before) {
        List<Statement> statements = new ArrayList<>();
        Effects effects = effects(operation, before);
        for (List<List<Object>> rows : parts(operation, before.table(operation.table()))) {
            statements.add(RowSql.values(operation.table(), operation.columns(), rows, before.schema())
                    .after(Sql.render(
                            "INSERT INTO {0} ({1}) VALUES", name(operation.table()), names(operation.columns())))
                    .statement(statements.isEmpty() ? effects : effects.lockingOnly()));
        }
        statements.addAll(ChosenNumbers.after(operation, before.table(operation.table())));
        return statements;
    }

    /** The rows of each statement. Rows that may reference each other have to be in one. */
    private static List<List<List<Object>>> parts(InsertRows operation, Table table) {
        List<List<Object>> rows = operation.all();
        boolean isToItself = table.foreignKeys().stream()
                .anyMatch(key -> key.reference().table().equals(table.name()));
        if (isToItself || rows.size() <= ROWS_PER_STATEMENT) {
            return List.of(rows);
        }
        List<List<List<Object>>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            parts.add(rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size())));
        }
        return parts;
    }

    @Override
    public Schema apply(InsertRows operation, Before before) {
        return before.schema();
    }

    @Override
    public List<Operation> inverse(InsertRows operation, Before before) {
        NewRowsKey rows = new NewRowsKey(operation, before.table(operation.table()));
        return rows.columns().stream()
                .<Operation>map(key -> new DeleteRows(operation.table(), key, rows.values(key)))
                .toList();
    }

    private static Effects effects(InsertRows operation, Before before) {
        Table table = before.table(operation.table());
        NewRowsKey rows = new NewRowsKey(operation, table);
        Effects effects = Effects.lock(table.name(), LockMode.ROW_EXCLUSIVE);
        for (List<String> key : table.keys().uniqueKeys()) {
            effects = effects.failingOn(Failure.Cause.DUPLICATES, table.name(), key, rowsWith(key, rows, before));
        }
        for (ForeignKey key : table.foreignKeys()) {
            effects = rows.anyWith(key.columns())
                    ? effects.and(key.reference().table(), LockMode.ROW_SHARE)
                            .failingOn(
                                    Failure.Cause.ORPHANS,
                                    table.name(),
                                    key.columns(),
                                    referencesToNothing(key, rows, before))
                    : effects;
        }
        return rows.columns().isPresent() || !before.isInUse(table.name())
                ? effects
                : effects.losing(Loss.Kind.WAY_BACK, "which rows of `" + table.name() + "` are new");
    }

    private static @Nullable Offenders rowsWith(List<String> key, NewRowsKey rows, Before before) {
        List<List<Object>> values = rows.plainValues(key);
        return values.isEmpty()
                ? null
                : OffendingRows.of(
                        rows.table(),
                        Wording.rows(
                                rows.table().name().toString(),
                                "that has",
                                "that have",
                                " the (" + OffendingKeys.backticked(key) + ") of a new row"),
                        RowSql.anyOf(rows.table().name(), key, values, before.schema()),
                        key.stream());
    }

    /** Rows may reference others that are inserted by the same statement. */
    private static @Nullable Offenders referencesToNothing(ForeignKey key, NewRowsKey rows, Before before) {
        List<List<Object>> values = rows.plainValues(key.columns());
        boolean isToItself = key.reference().table().equals(rows.table().name());
        return values.isEmpty() || isToItself
                ? null
                : OffendingReferences.toNothing(key, rows.table(), values, before.schema());
    }
}
