package dev.pawl.processor.recipe;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.render.ConstraintSql;
import dev.pawl.processor.schema.Before;
import java.util.List;

/**
 * Adds a check or foreign key so that nobody waits for the rows to be read.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, Notes</a>
 */
public final class ValidatedConstraint {

    private ValidatedConstraint() {}

    /**
     * Two statements on a table in use, one on a table that nobody has seen yet.
     *
     * @param adding what adding it without looking at rows does
     * @param validating what looking at the rows does
     */
    public static List<Statement> statements(
            QualifiedName table, TableConstraint constraint, Before before, Effects adding, Effects validating) {
        return before.isInUse(table)
                ? List.of(
                        Statement.of(ConstraintSql.addNotValid(table, constraint, before.texts()), adding),
                        Statement.of(ConstraintSql.validate(table, constraint.name()), validating))
                : List.of(Statement.of(ConstraintSql.add(table, constraint, before.texts()), adding));
    }
}
