package dev.pawl.runtime.plan;

/**
 * A lock on a table.
 *
 * @param table the table
 * @param mode how strong the lock is
 */
public record TableLock(RelationName table, LockMode mode) {

    /**
     * A lock on a table in the schema that the {@code Migrator} is given.
     *
     * @param table the name of the table, neither quoted nor qualified
     * @param mode how strong the lock is
     */
    public TableLock(String table, LockMode mode) {
        this(RelationName.of(table), mode);
    }
}
