package dev.pawl.processor.recipe;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.dsl.operation.TableConstraint.Unique;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.List;

/** The operations that make again what the model remembers. */
public final class Restoring {

    private Restoring() {}

    public static Operation table(Table table) {
        List<ColumnDefinition> columns = table.columns().values().stream()
                .map(column -> new ColumnDefinition(column.name(), type(column.spec())))
                .toList();
        return new CreateTable(
                table.name(), columns, List.copyOf(table.constraints().values()), table.comment());
    }

    public static List<Operation> parameters(Table table) {
        return table.parameters().entrySet().stream()
                .<Operation>map(parameter -> new SetFillfactor(table.name(), Integer.parseInt(parameter.getValue())))
                .toList();
    }

    public static Operation column(Table table, Column column) {
        return new AddColumn(table.name(), column.name(), type(column.spec()));
    }

    public static Operation index(Table table, TableIndex index) {
        return new CreateIndex(table.name(), index.name(), index.index());
    }

    public static Operation constraint(Table table, TableConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new AddPrimaryKey(table.name(), key.name(), key.columns());
        }
        if (constraint instanceof Unique unique) {
            return new AddUnique(table.name(), unique.name(), unique.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return new AddForeignKey(table.name(), key.name(), key.columns(), key.reference());
        }
        Check check = (Check) constraint;
        return new AddCheck(table.name(), check.name(), check.condition());
    }

    private static ColumnType<?> type(ColumnSpec spec) {
        return ColumnType.of(spec);
    }
}
