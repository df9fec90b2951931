package dev.pawl.processor.recipe;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.offender.OffendingReferences;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a delete does to the tables whose foreign keys point at the rows. */
public final class ReferencingRows {

    private static final Set<ReferentialAction> PASSIVE =
            Set.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);

    private final DeleteRows deleted;
    private final Schema schema;
    private final Set<QualifiedName> seen = new HashSet<>();

    private ReferencingRows(DeleteRows deleted, Schema schema) {
        this.deleted = deleted;
        this.schema = schema;
    }

    public static Effects deleting(DeleteRows deleted, Schema schema, Effects effects) {
        return new ReferencingRows(deleted, schema).follow(deleted.table(), effects);
    }

    private Effects follow(QualifiedName table, Effects effects) {
        Effects more = effects;
        if (seen.add(table)) {
            for (Referencing referencing : schema.referencing(table)) {
                more = at(referencing, more);
            }
        }
        return more;
    }

    /** Whether the rows stay as they are: then those that point at deleted ones can be told beforehand. */
    private boolean isLeftAlone(Referencing referencing) {
        List<ForeignKey> keys = schema.existing(referencing.table()).foreignKeys();
        return referencing.key().reference().table().equals(deleted.table())
                && !referencing.table().equals(deleted.table())
                && keys.stream().map(key -> key.reference().onDelete()).allMatch(PASSIVE::contains);
    }

    private Effects at(Referencing referencing, Effects effects) {
        QualifiedName table = referencing.table();
        boolean isFound = schema.existing(table)
                .keys()
                .isSearchedByIndex(referencing.key().columns());
        Effects looked = isFound ? effects : effects.scanning(table);
        ReferentialAction action = referencing.key().reference().onDelete();
        return switch (action) {
            case NO_ACTION, RESTRICT ->
                looked.and(table, LockMode.ROW_SHARE)
                        .failingOn(
                                Failure.Cause.ORPHANS,
                                table,
                                referencing.key().columns(),
                                isLeftAlone(referencing)
                                        ? OffendingReferences.toDeleted(deleted, referencing, schema)
                                        : null);
            case CASCADE ->
                follow(
                        table,
                        looked.and(table, LockMode.ROW_EXCLUSIVE).losing(Loss.Kind.DATA, "rows of `" + table + "`"));
            case SET_NULL, SET_DEFAULT ->
                looked.and(table, LockMode.ROW_EXCLUSIVE).losing(Loss.Kind.DATA, "references in `" + table + "`");
        };
    }
}
