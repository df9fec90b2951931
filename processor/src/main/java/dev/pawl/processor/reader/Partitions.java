package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.Dependency;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ATTACH PARTITION} and {@code DETACH PARTITION}. */
final class Partitions {

    private static final String DEFAULT = "default partition";

    private Partitions() {}

    static Deed read(QualifiedName parent, Node command, Context context) {
        Node partition = command.node("def").orElseThrow();
        QualifiedName name = Relations.of(partition, "name");
        return switch (command.text("subtype").orElse("")) {
            case "AT_AttachPartition" -> attach(parent, name, isDefault(partition.node("bound")), context);
            case "AT_DetachPartition" -> detach(parent, name, partition.flag("concurrent"));
            default ->
                Deed.of("DETACH PARTITION ... FINALIZE")
                        .with(Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE));
        };
    }

    /** A check that is valid spares the scan if it implies the bounds, which is taken for granted of any. */
    private static Deed attach(QualifiedName parent, QualifiedName name, boolean isDefault, Context context) {
        Effects effects = Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE);
        Effects own = isChecked(name, context) ? effects : effects.scanning(name);
        Deed deed = Deed.of("ATTACH PARTITION").with(besideDefault(own, parent, isDefault, context));
        return isDefault ? deed.changing(schema -> withDefault(schema, parent, name, context)) : deed;
    }

    /** Whether bounds are those of a default partition. */
    static boolean isDefault(Optional<Node> bounds) {
        return bounds.filter(each -> each.flag("is_default")).isPresent();
    }

    /**
     * What a new partition does to the default one: all of its rows are read to see whether one of them belongs to the new one.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE, under PARTITION OF</a>
     */
    static Effects besideDefault(Effects effects, QualifiedName parent, boolean isDefault, Context context) {
        Optional<QualifiedName> other = context.before().schema().find(key(parent)).stream()
                .filter(OtherObject.class::isInstance)
                .map(OtherObject.class::cast)
                .map(found -> found.dependencies().get(0).on().name())
                .findFirst()
                .filter(found -> !isDefault);
        return other.map(found -> isChecked(found, context)
                        ? effects.and(found, ACCESS_EXCLUSIVE)
                        : effects.and(found, ACCESS_EXCLUSIVE).scanning(found))
                .orElse(effects);
    }

    /** The schema in which a table has a default partition. Only files of SQL ask for it. */
    static Schema withDefault(Schema schema, QualifiedName parent, QualifiedName name, Context context) {
        return schema.gaps().isOpen()
                ? schema.with(new OtherObject(
                        key(parent),
                        List.of(new Dependency(CatalogueName.ofRelation(name), Set.of(), true)),
                        context.before().version()))
                : schema;
    }

    private static ObjectKey key(QualifiedName parent) {
        return ObjectKey.of(DEFAULT, parent);
    }

    private static boolean isChecked(QualifiedName name, Context context) {
        return context.table(name).stream()
                .flatMap(table -> table.constraints().values().stream())
                .anyMatch(TableConstraint.Check.class::isInstance);
    }

    private static Deed detach(QualifiedName parent, QualifiedName name, boolean isConcurrent) {
        return isConcurrent
                ? Deed.of("DETACH PARTITION ... CONCURRENTLY")
                        .with(Effects.lock(parent, SHARE_UPDATE_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE))
                        .with(Fact.Kind.REFUSED_IN_TRANSACTION, "")
                : Deed.of("DETACH PARTITION")
                        .with(Effects.lock(parent, ACCESS_EXCLUSIVE).and(name, ACCESS_EXCLUSIVE))
                        .with(
                                Fact.Kind.HAS_WEAKER_FORM,
                                "ALTER TABLE " + SqlName.quoted(parent) + " DETACH PARTITION " + SqlName.quoted(name)
                                        + " CONCURRENTLY");
    }
}
