package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.name;

import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.operation.Effects.Breakage;
import dev.pawl.processor.operation.Effects.Failure;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
            return List.of(setNotNull(operation, exclusive(operation)));
        }
        if (before.table(operation.table()).provesNotNull(operation.column())) {
            return List.of(setNotNull(operation, exclusive(operation).relyingOn(operation.table(), proof(operation))));
        }
        return before.postgres() >= NOT_NULL_NOT_VALID ? byConstraint(operation, before) : byCheck(operation, before);
    }

    @Override
    public Schema apply(SetNotNull operation, Before before) {
        return before.schema().changed(operation.table(), operation.column(), column -> column.withNotNull(true));
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
        String table = operation.table();
        Check check = new Check(proofName(operation, before), proof(operation));
        return List.of(
                Statement.of(ConstraintSql.addNotValid(table, check), tightening(operation)),
                Statement.of(
                        ConstraintSql.validate(table, check.name()),
                        validating(operation, before).proving(table, check.condition())),
                setNotNull(operation, exclusive(operation).relyingOn(table, check.condition())),
                Statement.of(ConstraintSql.drop(table, check.name()), exclusive(operation)));
    }

    private static List<Statement> byConstraint(SetNotNull operation, Before before) {
        String table = operation.table();
        String constraint = constraintName(operation, before);
        return List.of(
                Statement.of(
                        Sql.render(
                                "ALTER TABLE {0} ADD CONSTRAINT {1} NOT NULL {2} NOT VALID",
                                name(table), name(constraint), name(operation.column())),
                        tightening(operation)),
                Statement.of(ConstraintSql.validate(table, constraint), validating(operation, before)));
    }

    private static Statement setNotNull(SetNotNull operation, Effects effects) {
        return Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} SET NOT NULL",
                        name(operation.table()), name(operation.column())),
                effects);
    }

    private static Effects exclusive(SetNotNull operation) {
        return Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static Effects tightening(SetNotNull operation) {
        return exclusive(operation).breaking(Breakage.Kind.WRITERS, "nulls in column `" + operation.column() + "`");
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

    /** The name that PostgreSQL 18 gives to a not-null constraint. */
    private static String constraintName(SetNotNull operation, Before before) {
        return free(operation, "not_null", before);
    }

    /** Another name, or else PostgreSQL 18 would have to number its own. */
    private static String proofName(SetNotNull operation, Before before) {
        return free(operation, "not_null_proof", before);
    }

    /**
     * A name that no constraint of the table has. Not-null constraints keep theirs when the column gets another name, and
     * of long names they only have the begin.
     */
    private static String free(SetNotNull operation, String label, Before before) {
        Table table = before.table(operation.table());
        Set<String> taken = new HashSet<>(table.constraints().keySet());
        table.columns().values().stream()
                .filter(column -> column.spec().notNull() && !column.name().equals(operation.column()))
                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.formerNames().stream()))
                .map(column -> Identifiers.joined(table.name(), column, "not_null"))
                .forEach(taken::add);
        String name = Identifiers.joined(table.name(), operation.column(), label);
        return taken.contains(name)
                ? Identifiers.joined(table.name(), operation.column(), label + "_" + mark(operation, table))
                : name;
    }

    /** What tells the column from others of the same name, or with the same begin of it. */
    private static String mark(SetNotNull operation, Table table) {
        long madeIn = table.existing(operation.column()).madeIn();
        return Integer.toHexString((operation.column() + madeIn).hashCode());
    }
}
