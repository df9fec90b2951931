package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.recipe.MandatoryColumns;
import dev.pawl.processor.render.ConstraintSql;
import dev.pawl.processor.render.ImplicitNames;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code SET NOT NULL} without reading the table under a lock: a check proves it first, or from 18 on the not-null
 * constraint itself is validated.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL">SET
 *     NOT NULL</a>
 */
final class SetNotNullHandler implements OperationHandler<SetNotNull> {

    private static final int NOT_NULL_NOT_VALID = 18;

    /** The statements after which, by way of a check, the column is NOT NULL. */
    private static final int PROVED = 3;

    @Override
    public Class<SetNotNull> operation() {
        return SetNotNull.class;
    }

    @Override
    public Mentions mentions(SetNotNull operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()));
    }

    @Override
    public List<Statement> statements(SetNotNull operation, Before before) {
        if (!before.isInUse(operation.table()) || wasNotNull(operation, before)) {
            return setNotNull(operation, before, exclusive(operation));
        }
        if (before.table(operation.table()).provesNotNull(operation.column())) {
            return setNotNull(operation, before, exclusive(operation).relyingOn(operation.table(), proof(operation)));
        }
        return before.postgres() >= NOT_NULL_NOT_VALID ? byConstraint(operation, before) : byCheck(operation, before);
    }

    @Override
    public Schema apply(SetNotNull operation, Before before) {
        return before.schema()
                .changed(
                        operation.table(),
                        operation.column(),
                        column -> column.spec().notNull()
                                ? column
                                : column.withNotNull(constraintName(operation, before)));
    }

    @Override
    public List<Operation> inverse(SetNotNull operation, Before before) {
        return wasNotNull(operation, before)
                ? List.of()
                : List.of(new DropNotNull(operation.table(), operation.column()));
    }

    @Override
    public List<Operation> inverseOfPart(SetNotNull operation, Before before, int done) {
        if (before.postgres() >= NOT_NULL_NOT_VALID) {
            return List.of(new DropConstraint(operation.table(), constraintName(operation, before)));
        }
        Operation dropProof = new DropConstraint(operation.table(), proofName(operation, before));
        return done < PROVED
                ? List.of(dropProof)
                : List.of(dropProof, new DropNotNull(operation.table(), operation.column()));
    }

    private static boolean wasNotNull(SetNotNull operation, Before before) {
        return before.schema()
                .existing(operation.table(), operation.column())
                .spec()
                .notNull();
    }

    private static List<Statement> byCheck(SetNotNull operation, Before before) {
        QualifiedName table = operation.table();
        Check check = new Check(proofName(operation, before), proof(operation));
        List<Statement> statements = new ArrayList<>();
        statements.add(
                Statement.of(ConstraintSql.addNotValid(table, check, before.texts()), tightening(operation, before)));
        statements.add(Statement.of(
                ConstraintSql.validate(table, check.name()),
                validating(operation, before).proving(table, check.condition())));
        statements.addAll(setNotNull(operation, before, exclusive(operation).relyingOn(table, check.condition())));
        statements.add(Statement.of(ConstraintSql.drop(table, check.name()), exclusive(operation)));
        return statements;
    }

    private static List<Statement> byConstraint(SetNotNull operation, Before before) {
        QualifiedName table = operation.table();
        String constraint = constraintName(operation, before);
        return List.of(
                Statement.of(
                        Sql.render(
                                "ALTER TABLE {0} ADD CONSTRAINT {1} NOT NULL {2} NOT VALID",
                                name(table), name(constraint), name(operation.column())),
                        tightening(operation, before)),
                Statement.of(ConstraintSql.validate(table, constraint), validating(operation, before)));
    }

    /** PostgreSQL 18 gives it a name by itself, which has to be another one where the way back leads to that. */
    private static List<Statement> setNotNull(SetNotNull operation, Before before, Effects effects) {
        Statement setting = Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} SET NOT NULL",
                        name(operation.table()), name(operation.column())),
                effects);
        String constraint = constraintName(operation, before);
        boolean isNamed = new FreeNames(before.schema())
                .notNull(operation.table(), operation.column())
                .equals(constraint);
        return wasNotNull(operation, before) || isNamed
                ? List.of(setting)
                : List.of(setting, Statement.of(naming(operation, constraint), exclusive(operation)));
    }

    /** Does nothing before 18, where there are no such constraints to be found. */
    private static String naming(SetNotNull operation, String constraint) {
        return Sql.render(
                """
                DO $not_null$
                DECLARE
                  made name := (SELECT c.conname FROM pg_catalog.pg_constraint c
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
                    WHERE c.contype = 'n' AND c.conrelid = CAST({0} AS regclass) AND a.attname = {1});
                BEGIN
                  IF made <> {2} THEN
                    EXECUTE format({3}, made);
                  END IF;
                END
                $not_null$""",
                value(Sql.render("{0}", name(operation.table()))),
                value(operation.column()),
                value(constraint),
                value(Sql.render("ALTER TABLE {0} RENAME CONSTRAINT ", name(operation.table()))
                                .replace("%", "%%") + "%I TO "
                        + Sql.render("{0}", name(constraint)).replace("%", "%%")));
    }

    private static Effects exclusive(SetNotNull operation) {
        return Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static Effects tightening(SetNotNull operation, Before before) {
        return MandatoryColumns.breakingUnlessFilledIn(
                exclusive(operation).breaking(Breakage.Kind.WRITERS, "nulls in column `" + operation.column() + "`"),
                before.table(operation.table()),
                before.schema().existing(operation.table(), operation.column()),
                operation.column());
    }

    private static Effects validating(SetNotNull operation, Before before) {
        return Effects.lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .scanning(operation.table())
                .failingOn(
                        Failure.Cause.NULLS,
                        operation.table(),
                        List.of(operation.column()),
                        OffendingRows.withNull(operation.column(), before.table(operation.table())));
    }

    private static String proof(SetNotNull operation) {
        return Sql.render("{0} IS NOT NULL", name(operation.column()));
    }

    /** The name that PostgreSQL 18 gives to it. */
    private static String constraintName(SetNotNull operation, Before before) {
        return new ImplicitNames(before).notNull(operation.table(), operation.column());
    }

    /** Another name, or else PostgreSQL 18 would have to number its own. */
    private static String proofName(SetNotNull operation, Before before) {
        return new FreeNames(before.schema()).constraint(operation.table(), operation.column(), "not_null_proof");
    }
}
