package dev.pawl.processor.recipe;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.dsl.operation.TableConstraint.Unique;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/**
 * The names of the constraints of a new table.
 *
 * @param table the new table
 */
public record NewConstraints(CreateTable table) {

    /** The constraints with a name each. */
    public List<TableConstraint> named(Schema schema) {
        FreeNames free = free(schema);
        return table.constraints().stream()
                .map(constraint -> isNamed(constraint) ? constraint : named(constraint, free))
                .toList();
    }

    /** The names that the table itself and its named constraints leave. */
    public FreeNames free(Schema schema) {
        FreeNames free = new FreeNames(schema);
        free.leaveToRelation(table.table());
        table.constraints().stream().filter(NewConstraints::isNamed).forEach(constraint -> {
            free.leaveToConstraint(table.table().sibling(constraint.name()));
            if (Constraints.hasIndex(constraint)) {
                free.leaveToRelation(table.table().sibling(constraint.name()));
            }
        });
        return free;
    }

    private static boolean isNamed(TableConstraint constraint) {
        return !constraint.name().equals(Operation.UNNAMED);
    }

    private TableConstraint named(TableConstraint constraint, FreeNames free) {
        QualifiedName of = table.table();
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(free.primaryKey(of), key.columns());
        }
        if (constraint instanceof Unique unique) {
            return new Unique(free.unique(of, unique.columns()), unique.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(free.foreignKey(of, key.columns()), key.columns(), key.reference());
        }
        String condition = ((Check) constraint).condition();
        List<String> columns =
                table.columns().stream().map(ColumnDefinition::name).toList();
        return new Check(free.check(of, columns, condition), condition);
    }
}
