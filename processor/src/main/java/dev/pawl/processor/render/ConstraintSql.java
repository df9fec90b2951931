package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.names;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.dsl.operation.TableConstraint.Unique;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;

/** A constraint as {@code CREATE TABLE} and {@code ADD CONSTRAINT} write it. */
public final class ConstraintSql {

    private ConstraintSql() {}

    public static String add(QualifiedName table, TableConstraint constraint, SqlTexts texts) {
        return Sql.render("ALTER TABLE {0} ADD ", name(table)) + clause(constraint, texts);
    }

    /** Of a temporary copy of a table. */
    static String addToCopy(Table table, TableConstraint constraint) {
        return Sql.render("ALTER TABLE pg_temp.{0} ADD ", name(table.name().name()))
                + clause(constraint, table.texts());
    }

    public static String addNotValid(QualifiedName table, TableConstraint constraint, SqlTexts texts) {
        return add(table, constraint, texts) + " NOT VALID";
    }

    public static String validate(QualifiedName table, String constraint) {
        return Sql.render("ALTER TABLE {0} VALIDATE CONSTRAINT {1}", name(table), name(constraint));
    }

    public static String drop(QualifiedName table, String constraint) {
        return Sql.render("ALTER TABLE {0} DROP CONSTRAINT {1}", name(table), name(constraint));
    }

    public static String clause(TableConstraint constraint, SqlTexts texts) {
        return Sql.render("CONSTRAINT {0} ", name(constraint.name())) + body(constraint, texts);
    }

    private static String body(TableConstraint constraint, SqlTexts texts) {
        if (constraint instanceof PrimaryKey key) {
            return Sql.render("PRIMARY KEY ({0})", names(key.columns()));
        }
        if (constraint instanceof Unique unique) {
            return Sql.render("UNIQUE ({0})", names(unique.columns()));
        }
        if (constraint instanceof Check check) {
            return Sql.render("CHECK ({0})", texts.expression(check.condition()));
        }
        return foreignKey((ForeignKey) constraint);
    }

    private static String foreignKey(ForeignKey key) {
        Reference reference = key.reference();
        return Sql.render(
                        "FOREIGN KEY ({0}) REFERENCES {1} ({2})",
                        names(key.columns()), name(reference.table()), names(reference.columns()))
                + action(" ON DELETE ", reference.onDelete())
                + action(" ON UPDATE ", reference.onUpdate());
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql().toUpperCase(java.util.Locale.ROOT);
    }
}
