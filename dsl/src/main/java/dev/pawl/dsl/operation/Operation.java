package dev.pawl.dsl.operation;

/** What a migration asks for: one of the operations listed here, in alphabetical order. */
public sealed interface Operation
        permits AddCheck,
                AddColumn,
                AddForeignKey,
                AddPrimaryKey,
                AddUnique,
                AlterColumnType,
                CreateIndex,
                CreateSchema,
                CreateTable,
                DeleteRows,
                DropColumn,
                DropConstraint,
                DropDefault,
                DropIndex,
                DropNotNull,
                DropSchema,
                DropTable,
                Ensure,
                InsertRows,
                RawSql,
                RenameColumn,
                RenameTable,
                SetDefault,
                SetFillfactor,
                SetNotNull {

    /** In place of the name of a constraint or of an index: the one that PostgreSQL would choose. */
    String UNNAMED = "";
}
