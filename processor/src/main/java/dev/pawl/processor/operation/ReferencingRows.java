package dev.pawl.processor.operation;

import dev.pawl.dsl.ReferentialAction;
import dev.pawl.processor.operation.Effects.Failure;
import dev.pawl.processor.operation.Effects.Loss;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import java.util.HashSet;
import java.util.Set;

/** What a delete does to the tables whose foreign keys point at the rows. */
final class ReferencingRows {

    private final Schema schema;
    private final Set<String> seen = new HashSet<>();

    private ReferencingRows(Schema schema) {
        this.schema = schema;
    }

    static Effects deletingFrom(String table, Schema schema, Effects effects) {
        return new ReferencingRows(schema).follow(table, effects);
    }

    private Effects follow(String table, Effects effects) {
        Effects more = effects;
        if (seen.add(table)) {
            for (Referencing referencing : schema.referencing(table)) {
                more = at(referencing, more);
            }
        }
        return more;
    }

    private Effects at(Referencing referencing, Effects effects) {
        String table = referencing.table();
        boolean isFound =
                schema.existing(table).isSearchedByIndex(referencing.key().columns());
        Effects looked = isFound ? effects : effects.scanning(table);
        ReferentialAction action = referencing.key().reference().onDelete();
        return switch (action) {
            case NO_ACTION, RESTRICT ->
                looked.and(table, LockMode.ROW_SHARE)
                        .failingOn(
                                Failure.Cause.ORPHANS, table, referencing.key().columns());
            case CASCADE ->
                follow(
                        table,
                        looked.and(table, LockMode.ROW_EXCLUSIVE).losing(Loss.Kind.DATA, "rows of `" + table + "`"));
            case SET_NULL, SET_DEFAULT ->
                looked.and(table, LockMode.ROW_EXCLUSIVE).losing(Loss.Kind.DATA, "references in `" + table + "`");
        };
    }
}
