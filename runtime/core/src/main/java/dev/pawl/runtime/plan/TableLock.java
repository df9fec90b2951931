package dev.pawl.runtime.plan;

/**
 * A lock on a table.
 *
 * @param table the name of the table, neither quoted nor qualified
 * @param mode how strong the lock is
 */
public record TableLock(String table, LockMode mode) {}
