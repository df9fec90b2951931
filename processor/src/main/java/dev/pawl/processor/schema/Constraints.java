package dev.pawl.processor.schema;

import dev.pawl.dsl.Reference;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.dsl.operation.TableConstraint.Unique;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;

/** What a constraint needs, and what becomes of it when something is renamed. */
public final class Constraints {

    private Constraints() {}

    /**
     * The columns that a constraint names; none for a check, whose condition is only text.
     *
     * @param constraint the constraint
     */
    public static List<String> columns(TableConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        if (constraint instanceof Unique unique) {
            return unique.columns();
        }
        return constraint instanceof ForeignKey key ? key.columns() : List.of();
    }

    /**
     * Whether a constraint has an index of the same name.
     *
     * @param constraint the constraint
     */
    public static boolean hasIndex(TableConstraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof Unique;
    }

    static TableConstraint renamedColumn(TableConstraint constraint, String column, String newName, SqlTexts texts) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), Names.renamed(key.columns(), column, newName));
        }
        if (constraint instanceof Unique unique) {
            return new Unique(unique.name(), Names.renamed(unique.columns(), column, newName));
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(key.name(), Names.renamed(key.columns(), column, newName), key.reference());
        }
        Check check = (Check) constraint;
        return new Check(
                check.name(),
                texts.read(check.condition()).renamed(column, newName).sql());
    }

    /** Only a condition may be qualified with the name of its table. */
    static TableConstraint renamedTable(TableConstraint constraint, String table, String newName, SqlTexts texts) {
        return constraint instanceof Check check
                ? new Check(
                        check.name(),
                        texts.read(check.condition())
                                .renamedTable(table, newName)
                                .sql())
                : constraint;
    }

    /** With what it refers to as it is called after a rename. */
    static TableConstraint following(TableConstraint constraint, Renaming renaming) {
        if (!(constraint instanceof ForeignKey key)) {
            return constraint;
        }
        Reference old = key.reference();
        Reference followed = new Reference(
                renaming.ofRelation(old.table()),
                renaming.ofColumns(old.table(), old.columns()),
                old.onDelete(),
                old.onUpdate());
        return new ForeignKey(key.name(), key.columns(), followed);
    }
}
