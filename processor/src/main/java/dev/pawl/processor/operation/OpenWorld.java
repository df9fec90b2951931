package dev.pawl.processor.operation;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Gaps;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Namespace;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/** Where there may be more than is known, what a statement needs is there. */
final class OpenWorld {

    /** No migration has made it. */
    private static final long BEFORE_ALL = -1;

    private OpenWorld() {}

    /** The schema with what is needed. */
    static Schema completed(Schema schema, Mentions mentions) {
        Schema completed = schema;
        for (Mention needed : schema.gaps().isOpen() ? mentions.needed() : List.<Mention>of()) {
            if (!mentions.made().contains(needed)) {
                completed = completed(completed, needed);
            }
        }
        return completed;
    }

    private static Schema completed(Schema schema, Mention needed) {
        String namespace = needed.schema();
        if (namespace != null && !schema.hasNamespace(namespace)) {
            return completed(schema.with(new Namespace(namespace, BEFORE_ALL, false)), needed);
        }
        if (needed.exists(schema)) {
            return schema;
        } else if (needed.kind() == Mention.Kind.SCHEMA) {
            return schema.with(new Namespace(needed.name(), BEFORE_ALL, false));
        }
        Schema with = schema.assuming(needed.table());
        boolean isUnknownColumn = needed.kind() == Mention.Kind.COLUMN
                && with.gaps().isPartly(needed.table())
                && with.column(needed.table(), needed.name()).isEmpty();
        return isUnknownColumn ? with.changed(needed.table(), table -> table.with(column(needed.name()))) : with;
    }

    private static Column column(String name) {
        return new Column(name, new ColumnSpec(Gaps.UNKNOWN_TYPE, false, null, null, null), BEFORE_ALL, null, null);
    }
}
