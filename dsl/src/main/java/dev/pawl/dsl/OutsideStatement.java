package dev.pawl.dsl;

/** A statement that no operation covers, run outside any transaction. */
public interface OutsideStatement {

    /**
     * Says why it is safe, and why it has to be SQL.
     *
     * @param reason for whoever reviews the migration
     */
    OutsideStatement because(String reason);

    /**
     * Gives the statement that takes it back, for {@code down}; that runs outside any transaction as well.
     *
     * @param sql one statement
     */
    OutsideStatement undoneBy(String sql);

    /**
     * Says that it may simply be sent again when a run finds that it was begun and does not know how it ended: it does the rest,
     * or the same once more, and what undoes it does so too. May be added to a migration that was begun.
     */
    OutsideStatement repeatable();
}
