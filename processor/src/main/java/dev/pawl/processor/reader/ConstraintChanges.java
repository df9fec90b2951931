package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.ROW_SHARE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.Optional;

/** {@code DROP CONSTRAINT} and {@code VALIDATE CONSTRAINT}. */
final class ConstraintChanges {

    private ConstraintChanges() {}

    static Deed drop(QualifiedName table, Node command, Context context) {
        String name = command.text("name").orElse("");
        Optional<TableConstraint> known = known(table, name, context);
        Effects effects = Effects.lock(table, ACCESS_EXCLUSIVE);
        Effects all = known.isPresent() && known.get() instanceof TableConstraint.ForeignKey key
                ? effects.and(key.reference().table(), ACCESS_EXCLUSIVE)
                : effects;
        Deed deed = Deed.of("DROP CONSTRAINT")
                .with(all)
                .with(Parts.cascades(command), Fact.Kind.CASCADES, "constraint `" + name + "` of `" + table + "`");
        if (context.gaps().unvalidated(table, name).isPresent()) {
            return deed.changing(schema -> schema.with(schema.gaps().withoutUnvalidated(table, name)));
        }
        boolean isPartlyKnown = context.gaps().isPartly(table)
                || (context.gaps().isOpen() && context.table(table).isEmpty());
        if (known.isEmpty() && isPartlyKnown) {
            return deed.with(Fact.Kind.DROPS_CONSTRAINT, name);
        } else if (known.isEmpty() && command.flag("missing_ok")) {
            return deed;
        }
        return deed.as(new DropConstraint(table, name));
    }

    static Deed validate(QualifiedName table, String name, Context context) {
        Effects effects = Effects.lock(table, SHARE_UPDATE_EXCLUSIVE).scanning(table);
        Optional<TableConstraint> known = known(table, name, context);
        Effects all = known.isPresent() && known.get() instanceof TableConstraint.ForeignKey key
                ? effects.and(key.reference().table(), ROW_SHARE)
                : effects;
        return Deed.of("VALIDATE CONSTRAINT").with(all).changing(schema -> validated(schema, table, name));
    }

    private static Optional<TableConstraint> known(QualifiedName table, String name, Context context) {
        return context.table(table)
                .map(Table::constraints)
                .map(constraints -> constraints.get(name))
                .or(() -> context.gaps().unvalidated(table, name));
    }

    private static Schema validated(Schema schema, QualifiedName table, String name) {
        return schema.gaps()
                .unvalidated(table, name)
                .filter(constraint ->
                        schema.gaps().isOpen() || schema.table(table).isPresent())
                .map(constraint -> schema.with(schema.gaps().withoutUnvalidated(table, name))
                        .assuming(table)
                        .changed(table, found -> found.with(constraint)))
                .orElse(schema);
    }
}
