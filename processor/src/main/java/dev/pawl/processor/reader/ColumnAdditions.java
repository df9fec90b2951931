package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.typing.OwnObjects;
import dev.pawl.processor.typing.TypedTexts;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;

/** {@code ADD COLUMN} with the constraints that stand behind it. */
final class ColumnAdditions {

    private ColumnAdditions() {}

    static List<Deed> read(QualifiedName table, Node command, Context context) {
        Node definition = command.node("def").orElseThrow();
        String name = definition.text("colname").orElse("");
        Deed deed = Deed.of("ADD COLUMN").with(Effects.lock(table, ACCESS_EXCLUSIVE));
        if (command.flag("missing_ok")
                && context.before().schema().column(table, name).isPresent()) {
            return List.of(deed);
        }
        ReadColumn column = ReadColumn.of(definition, table, context);
        AddColumn add = new AddColumn(table, name, column.definition().type());
        Deed added = deed.with(effects(table, column, context));
        List<Deed> deeds = new ArrayList<>(List.of(column.isWhole() ? added.as(add) : added.like(add)));
        boolean hasValues = column.definition().type().spec().defaultValue() != null;
        column.constraints().forEach(constraint -> deeds.add(constraint(table, constraint, hasValues)));
        return deeds;
    }

    private static Effects effects(QualifiedName table, ReadColumn column, Context context) {
        Effects effects = Effects.lock(table, ACCESS_EXCLUSIVE);
        Object value = column.definition().type().spec().defaultValue();
        boolean isDomain = context.has("domain", QualifiedName.of(column.type().name()));
        boolean rewrites = column.isSerial()
                || column.isStored()
                || isDomain
                || column.definition().type().spec().identity() != null
                || (value instanceof Expression<?> expression && mayBeVolatile(expression, context));
        return rewrites ? effects.working(table, Work.Kind.REWRITE, null) : effects;
    }

    private static boolean mayBeVolatile(Expression<?> expression, Context context) {
        return new TypedTexts(
                        context.before().texts().grammar(), context.before().postgres(), OwnObjects.UNKNOWN)
                .mayBeVolatile(expression.sql());
    }

    /** Of a column without values nothing is read, but for a check. */
    private static Deed constraint(QualifiedName table, TableConstraint constraint, boolean hasValues) {
        Effects exclusive = Effects.lock(table, ACCESS_EXCLUSIVE);
        if (constraint instanceof TableConstraint.Check check) {
            return Deed.of("ADD COLUMN ... CHECK")
                    .with(exclusive.scanning(table))
                    .as(new AddCheck(table, check.name(), check.condition()));
        } else if (constraint instanceof TableConstraint.ForeignKey key) {
            QualifiedName referenced = key.reference().table();
            Effects both = exclusive.and(referenced, SHARE_ROW_EXCLUSIVE);
            return Deed.of("ADD COLUMN ... REFERENCES")
                    .with(hasValues ? both.scanning(table) : both)
                    .as(new AddForeignKey(table, key.name(), key.columns(), key.reference()));
        } else if (constraint instanceof TableConstraint.PrimaryKey key) {
            return Deed.of("ADD COLUMN ... PRIMARY KEY")
                    .with(exclusive.working(table, Work.Kind.INDEX_BUILD, null))
                    .as(new AddPrimaryKey(table, key.name(), key.columns()));
        }
        TableConstraint.Unique unique = (TableConstraint.Unique) constraint;
        return Deed.of("ADD COLUMN ... UNIQUE")
                .with(exclusive.working(table, Work.Kind.INDEX_BUILD, null))
                .as(new AddUnique(table, unique.name(), unique.columns()));
    }
}
