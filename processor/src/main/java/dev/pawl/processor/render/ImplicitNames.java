package dev.pawl.processor.render;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.ObjectName;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of what PostgreSQL makes along with a column: the sequence of an identity, and the {@code NOT NULL}. They
 * stay as they are when the table or the column gets another name, so the way back gives them again what they had.
 */
public final class ImplicitNames {

    private final Before before;
    private final FreeNames free;

    public ImplicitNames(Before before) {
        this(before, new FreeNames(before.schema()));
    }

    public ImplicitNames(Before before, FreeNames free) {
        this.before = before;
        this.free = free;
    }

    /** The column that a definition makes. */
    public Column column(QualifiedName table, String column, ColumnSpec spec) {
        return new Column(
                column,
                spec,
                before.version(),
                spec.identity() == null ? null : sequence(table, column),
                spec.notNull() ? notNull(table, column) : null);
    }

    public Column column(QualifiedName table, ColumnDefinition definition) {
        return column(table, definition.name(), definition.type().spec());
    }

    /** The name of a {@code NOT NULL} that is made now. */
    public String notNull(QualifiedName table, String column) {
        return earlier(table, column, Column::notNull).orElseGet(() -> free.notNull(table, column));
    }

    /** Whether PostgreSQL gives a {@code NOT NULL} its name without being told. */
    public static boolean isUsualNotNull(QualifiedName table, String column, @Nullable String name) {
        return ObjectName.of(table.name(), column, "not_null").equals(name);
    }

    /** Whether PostgreSQL gives the sequence of an identity its name without being told. */
    static boolean isUsualSequence(QualifiedName table, String column, @Nullable String name) {
        return ObjectName.of(table.name(), column, "seq").equals(name);
    }

    private String sequence(QualifiedName table, String column) {
        return earlier(table, column, Column::sequence).orElseGet(() -> free.sequence(table, column));
    }

    private Optional<String> earlier(QualifiedName table, String column, Function<Column, @Nullable String> name) {
        return Optional.ofNullable(before.restored())
                .flatMap(schema -> schema.column(table, column))
                .map(name);
    }
}
