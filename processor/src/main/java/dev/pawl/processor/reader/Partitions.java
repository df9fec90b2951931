package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;

/** {@code ATTACH PARTITION} and {@code DETACH PARTITION}. */
final class Partitions {

    private Partitions() {}

    static Deed read(QualifiedName parent, Node command, Context context) {
        Node partition = command.node("def").orElseThrow();
        QualifiedName name = Relations.of(partition, "name");
        return switch (command.text("subtype").orElse("")) {
            case "AT_AttachPartition" -> attach(parent, name, context);
            case "AT_DetachPartition" -> detach(parent, name, partition.flag("concurrent"));
            default ->
                Deed.of("DETACH PARTITION ... FINALIZE")
                        .with(Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE));
        };
    }

    /** A check that is valid spares the scan if it implies the bounds, which is taken for granted of any. */
    private static Deed attach(QualifiedName parent, QualifiedName name, Context context) {
        Effects effects = Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE);
        boolean isProved = context.table(name).stream()
                .flatMap(table -> table.constraints().values().stream())
                .anyMatch(TableConstraint.Check.class::isInstance);
        return Deed.of("ATTACH PARTITION").with(isProved ? effects : effects.scanning(name));
    }

    private static Deed detach(QualifiedName parent, QualifiedName name, boolean isConcurrent) {
        return isConcurrent
                ? Deed.of("DETACH PARTITION ... CONCURRENTLY")
                        .with(Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE))
                        .with(Fact.Kind.REFUSED_IN_TRANSACTION, "")
                : Deed.of("DETACH PARTITION")
                        .with(Effects.lock(parent, ACCESS_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE))
                        .with(Fact.Kind.HAS_WEAKER_FORM, "ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY");
    }
}
