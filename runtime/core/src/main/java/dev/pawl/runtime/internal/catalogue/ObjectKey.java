package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.plan.CatalogueObject;
import org.jspecify.annotations.Nullable;

/**
 * By what an object is found, whatever it is like: no two objects of a schema have the same.
 *
 * @param space what shares a space of names
 * @param name its name
 * @param table the table that it belongs to; null for a table itself
 */
record ObjectKey(Space space, String name, @Nullable String table) {

    enum Space {
        TABLE,
        COLUMN,
        PARAMETER,
        CONSTRAINT,
        INDEX
    }

    static ObjectKey of(CatalogueObject object) {
        return new ObjectKey(space(object.kind()), object.name(), object.table());
    }

    static ObjectKey ofTable(String table) {
        return new ObjectKey(Space.TABLE, table, null);
    }

    private static Space space(CatalogueObject.Kind kind) {
        return switch (kind) {
            case TABLE -> Space.TABLE;
            case COLUMN -> Space.COLUMN;
            case PARAMETER -> Space.PARAMETER;
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, FOREIGN_KEY, CHECK -> Space.CONSTRAINT;
            case UNIQUE_INDEX, INDEX -> Space.INDEX;
        };
    }
}
