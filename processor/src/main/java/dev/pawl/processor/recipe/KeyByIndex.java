package dev.pawl.processor.recipe;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingKeys;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.render.ConstraintSql;
import dev.pawl.processor.render.IndexSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.List;

/**
 * Adds a primary key or unique constraint by way of an index that is built concurrently, and then only adopted.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX">
 *     ADD table_constraint_using_index</a>
 */
public final class KeyByIndex {

    private KeyByIndex() {}

    public static List<Statement> statements(QualifiedName table, TableConstraint key, Before before) {
        Effects exclusive = Effects.lock(table, LockMode.ACCESS_EXCLUSIVE);
        List<String> columns = Constraints.columns(key);
        if (!before.isInUse(table)) {
            return List.of(Statement.of(ConstraintSql.add(table, key, before.texts()), exclusive));
        }
        Index index = Index.on(columns.toArray(String[]::new)).unique();
        Offenders shared = OffendingKeys.shared(index, before.table(table));
        return List.of(
                IndexSql.createConcurrently(
                        before.table(table),
                        key.name(),
                        index,
                        IndexSql.building(table)
                                .failingOn(Failure.Cause.DUPLICATES, table, columns, shared)
                                .breaking(Breakage.Kind.WRITERS, OffendingKeys.duplicates(index, table))),
                Statement.of(adopt(table, key), adopting(exclusive, key, table, before)));
    }

    /** A primary key makes its columns NOT NULL: the rows are read, unless a check proves it; measured on 12 to 18. */
    private static Effects adopting(Effects exclusive, TableConstraint key, QualifiedName table, Before before) {
        Effects effects = exclusive;
        for (String column : key instanceof PrimaryKey primary ? primary.columns() : List.<String>of()) {
            boolean isNotNull = before.schema().existing(table, column).spec().notNull();
            if (!isNotNull && !before.table(table).provesNotNull(column)) {
                effects = MandatoryColumns.breakingUnlessFilledIn(
                        effects.working(table, Work.Kind.SCAN, column)
                                .failingOn(
                                        Failure.Cause.NULLS,
                                        table,
                                        List.of(column),
                                        OffendingRows.withNull(column, before.table(table))),
                        before.table(table),
                        before.table(table).existing(column),
                        column);
            }
        }
        return effects;
    }

    private static String adopt(QualifiedName table, TableConstraint key) {
        String kind = key instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
        return Sql.render(
                "ALTER TABLE {0} ADD CONSTRAINT {1} " + kind + " USING INDEX {1}", name(table), name(key.name()));
    }
}
