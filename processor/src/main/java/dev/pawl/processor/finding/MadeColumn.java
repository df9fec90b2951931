package dev.pawl.processor.finding;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Location;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column that the same migration makes, so that it can still be made in another way.
 *
 * @param type where its type is written
 * @param spec what is written there
 */
public record MadeColumn(Location type, ColumnSpec spec) {

    /** The call of a migration that makes a column, or gives it the type that it has; empty when another one does. */
    public static Optional<MadeColumn> of(Change change, QualifiedName table, String column) {
        return change.migration().up().stream()
                .flatMap(body -> body.operations().stream())
                .flatMap(written -> types(written.operation(), table, column)
                        .map(type -> new MadeColumn(written.origin().of(type), type.spec())))
                .reduce((earlier, later) -> later);
    }

    /** The call of a migration that makes a column; empty when another one does. */
    public static Optional<MadeColumn> added(Change change, QualifiedName table, String column) {
        return change.migration().up().stream()
                .flatMap(body -> body.operations().stream())
                .filter(written -> !(written.operation() instanceof AlterColumnType))
                .flatMap(written -> types(written.operation(), table, column)
                        .map(type -> new MadeColumn(written.origin().of(type), type.spec())))
                .findFirst();
    }

    /** The code for it with another type. */
    public String codeWith(DataType other) {
        return DslCode.column(
                new ColumnSpec(other, spec.notNull(), spec.defaultValue(), spec.identity(), spec.comment()));
    }

    private static Stream<ColumnType<?>> types(Operation operation, QualifiedName table, String column) {
        if (operation instanceof CreateTable created && created.table().equals(table)) {
            return created.columns().stream()
                    .filter(each -> each.name().equals(column))
                    .map(each -> each.type());
        }
        if (operation instanceof AlterColumnType altered
                && altered.table().equals(table)
                && altered.column().equals(column)) {
            return Stream.of(altered.type());
        }
        return operation instanceof AddColumn added
                        && added.table().equals(table)
                        && added.column().equals(column)
                ? Stream.of(added.type())
                : Stream.empty();
    }
}
