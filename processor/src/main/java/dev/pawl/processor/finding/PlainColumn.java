package dev.pawl.processor.finding;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddColumn;

/** A new column that takes nulls and has no default, which costs nothing. */
public final class PlainColumn {

    private PlainColumn() {}

    /** The operation that adds it. */
    public static AddColumn added(QualifiedName table, String column, DataType type) {
        return new AddColumn(table, column, ColumnType.of(new ColumnSpec(type, false, null, null, null)));
    }
}
