package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.RelationName;
import org.jspecify.annotations.Nullable;

/**
 * By what an object is found, whatever it is like: no two objects of a schema have the same.
 *
 * @param space what shares a space of names
 * @param name its name
 * @param table the table that it belongs to; null for a table itself
 */
record ObjectKey(
        Space space,
        @Nullable String schema,
        String name,
        @Nullable String table) {

    enum Space {
        SCHEMA,
        TABLE,
        COLUMN,
        PARAMETER,
        CONSTRAINT,
        INDEX
    }

    static ObjectKey of(CatalogueObject object) {
        return new ObjectKey(space(object.kind()), object.schema(), object.name(), object.table());
    }

    static ObjectKey ofTable(RelationName table) {
        return new ObjectKey(Space.TABLE, table.schema(), table.name(), null);
    }

    private static Space space(CatalogueObject.Kind kind) {
        return switch (kind) {
            case SCHEMA -> Space.SCHEMA;
            case TABLE -> Space.TABLE;
            case COLUMN -> Space.COLUMN;
            case PARAMETER -> Space.PARAMETER;
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, FOREIGN_KEY, CHECK -> Space.CONSTRAINT;
            case UNIQUE_INDEX, INDEX -> Space.INDEX;
        };
    }
}
