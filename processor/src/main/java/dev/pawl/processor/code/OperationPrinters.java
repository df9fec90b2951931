package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.CreateSchema;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.DropSchema;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Ensure;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.dsl.operation.SetNotNull;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** How each operation is asked for. */
final class OperationPrinters {

    /** In alphabetical order. */
    private static final OperationPrinters ALL = new OperationPrinters()
            .alteration(
                    AddCheck.class,
                    AddCheck::table,
                    add -> call("addCheck", ConstraintCode.check(add.name(), add.condition())))
            .alteration(
                    AddColumn.class,
                    AddColumn::table,
                    add -> call(
                            "addColumn",
                            string(add.column()),
                            TypeCode.column(add.type().spec())))
            .alteration(
                    AddForeignKey.class,
                    AddForeignKey::table,
                    add -> call("addForeignKey", ConstraintCode.foreignKey(add.name(), add.columns(), add.reference())))
            .alteration(
                    AddPrimaryKey.class,
                    AddPrimaryKey::table,
                    add -> call("addPrimaryKey", ConstraintCode.key(add.name(), add.columns())))
            .alteration(
                    AddUnique.class,
                    AddUnique::table,
                    add -> call("addUnique", ConstraintCode.key(add.name(), add.columns())))
            .alteration(
                    AlterColumnType.class,
                    AlterColumnType::table,
                    alter -> call(
                            "alterColumnType",
                            string(alter.column()),
                            TypeCode.type(alter.type().spec().type())))
            .alteration(
                    CreateIndex.class,
                    CreateIndex::table,
                    create -> call("createIndex", IndexCode.named(create.name(), create.index())))
            .statement(
                    CreateSchema.class, create -> DslStatement.of("db" + call("createSchema", string(create.schema()))))
            .statement(CreateTable.class, TableCode::of)
            .statement(DeleteRows.class, RowCode::of)
            .alteration(DropColumn.class, DropColumn::table, drop -> call("dropColumn", string(drop.column())))
            .alteration(
                    DropConstraint.class, DropConstraint::table, drop -> call("dropConstraint", string(drop.name())))
            .alteration(DropDefault.class, DropDefault::table, drop -> call("dropDefault", string(drop.column())))
            .alteration(DropIndex.class, DropIndex::table, drop -> call("dropIndex", string(drop.name())))
            .alteration(DropNotNull.class, DropNotNull::table, drop -> call("dropNotNull", string(drop.column())))
            .statement(DropSchema.class, drop -> DslStatement.of("db" + call("dropSchema", string(drop.schema()))))
            .statement(DropTable.class, drop -> DslStatement.of(about("dropTable", drop.table())))
            .statement(
                    Ensure.class,
                    ensure -> DslStatement.of(
                            "db" + call("require", ConditionCode.of(ensure.condition()), string(ensure.message()))))
            .statement(InsertRows.class, RowCode::of)
            .statement(RawSql.class, RawCode::of)
            .alteration(
                    RenameColumn.class,
                    RenameColumn::table,
                    rename -> call("renameColumn", string(rename.column()), string(rename.newName())))
            .statement(
                    RenameTable.class,
                    rename -> DslStatement.of(about("renameTable", rename.table(), string(rename.newName()))))
            .alteration(
                    SetDefault.class,
                    SetDefault::table,
                    set -> call("setDefault", string(set.column()), ValueCode.any(set.value())))
            .alteration(
                    SetFillfactor.class,
                    SetFillfactor::table,
                    set -> call("setFillfactor", String.valueOf(set.percent())))
            .alteration(SetNotNull.class, SetNotNull::table, set -> call("setNotNull", string(set.column())));

    private final Map<Class<?>, Function<Operation, DslStatement>> printers = new HashMap<>();

    private OperationPrinters() {}

    static DslStatement statement(Operation operation) {
        Class<?> kind = operation.getClass();
        return Objects.requireNonNull(ALL.printers.get(kind), () -> "no printer for " + kind)
                .apply(operation);
    }

    /** The call of a verb that is about a table. */
    static String about(String verb, QualifiedName table, String... arguments) {
        String schema = table.schema();
        return "db"
                + (schema == null ? "" : call("schema", string(schema)))
                + call(
                        verb,
                        Stream.concat(Stream.of(string(table.name())), Stream.of(arguments))
                                .toArray(String[]::new));
    }

    static String call(String method, String... arguments) {
        return "." + method + "(" + String.join(", ", arguments) + ")";
    }

    private <O extends Operation> OperationPrinters statement(Class<O> operation, Function<O, DslStatement> printer) {
        printers.put(operation, each -> printer.apply(operation.cast(each)));
        return this;
    }

    private <O extends Operation> OperationPrinters alteration(
            Class<O> operation, Function<O, QualifiedName> table, Function<O, String> call) {
        return statement(operation, each -> DslStatement.of(about("alterTable", table.apply(each)), call.apply(each)));
    }
}
