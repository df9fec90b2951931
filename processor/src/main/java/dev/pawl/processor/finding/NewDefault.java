package dev.pawl.processor.finding;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression that becomes the default of a column.
 *
 * @param table the table's name
 * @param column the column's name
 * @param expression the default
 * @param isNotNull whether the column refuses nulls
 */
public record NewDefault(QualifiedName table, String column, Expression<?> expression, boolean isNotNull) {

    /** Those of one operation. */
    public static Stream<NewDefault> of(Naming naming) {
        if (naming.written().operation() instanceof CreateTable created) {
            return created.columns().stream()
                    .flatMap(column ->
                            of(created.table(), column.name(), column.type().spec()));
        }
        if (naming.written().operation() instanceof AddColumn added) {
            return of(added.table(), added.column(), added.type().spec());
        }
        return naming.written().operation() instanceof SetDefault set && set.value() instanceof Expression<?> expression
                ? Stream.of(new NewDefault(set.table(), set.column(), expression, isNotNull(naming, set)))
                : Stream.empty();
    }

    /** What to do without it: a column that must not be null cannot be added without a default. */
    public static Fix leftOut(Naming naming) {
        return naming.written().operation() instanceof AddColumn added
                        && added.type().spec().notNull()
                        && naming.before().isPresentInUse(added.table())
                ? Fix.words("1. ")
                        .andCode(
                                Place.CALL,
                                ".addColumn(" + DslCode.string(added.column()) + ", "
                                        + DslCode.type(added.type().spec().type()) + ")",
                                List.of(PlainColumn.added(
                                        added.table(),
                                        added.column(),
                                        added.type().spec().type())))
                        .andWords(", and let whoever inserts the row give the value\n"
                                + "2. fill the old rows in batches\n3. in a later migration: ")
                        .andCode(
                                Place.LATER,
                                ".setNotNull(" + DslCode.string(added.column()) + ")",
                                List.of(new SetNotNull(added.table(), added.column())))
                : Fix.words("leave the default out, and let whoever inserts the row give the value");
    }

    private static Stream<NewDefault> of(QualifiedName table, String column, ColumnSpec spec) {
        return spec.defaultValue() instanceof Expression<?> expression
                ? Stream.of(new NewDefault(table, column, expression, spec.notNull()))
                : Stream.empty();
    }

    private static boolean isNotNull(Naming naming, SetDefault set) {
        return naming.before()
                .schema()
                .column(set.table(), set.column())
                .map(column -> column.spec().notNull())
                .orElse(false);
    }
}
