package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All handlers, in alphabetical order. */
public final class OperationHandlers {

    private static final List<OperationHandler<?>> ALL = List.of(
            new AddCheckHandler(),
            new AddColumnHandler(),
            new AddForeignKeyHandler(),
            new AddPrimaryKeyHandler(),
            new AddUniqueHandler(),
            new AlterColumnTypeHandler(),
            new CreateIndexHandler(),
            new CreateSchemaHandler(),
            new CreateTableHandler(),
            new DeleteRowsHandler(),
            new DropColumnHandler(),
            new DropConstraintHandler(),
            new DropDefaultHandler(),
            new DropIndexHandler(),
            new DropNotNullHandler(),
            new DropSchemaHandler(),
            new DropTableHandler(),
            new EnsureHandler(),
            new InsertRowsHandler(),
            new RawSqlHandler(),
            new RenameColumnHandler(),
            new RenameTableHandler(),
            new SetDefaultHandler(),
            new SetFillfactorHandler(),
            new SetNotNullHandler());

    private static final Map<Class<?>, OperationHandler<?>> BY_OPERATION =
            ALL.stream().collect(Collectors.toUnmodifiableMap(OperationHandler::operation, Function.identity()));

    private OperationHandlers() {}

    /** All handlers, in alphabetical order. */
    public static List<OperationHandler<?>> all() {
        return ALL;
    }

    /**
     * The handler of an operation.
     *
     * @param operation the operation
     * @param <O> its type
     */
    @SuppressWarnings("unchecked") // the map is keyed by what each handler says it handles
    public static <O extends Operation> OperationHandler<O> of(O operation) {
        return (OperationHandler<O>) Objects.requireNonNull(
                BY_OPERATION.get(operation.getClass()), () -> "no handler for " + operation.getClass());
    }
}
