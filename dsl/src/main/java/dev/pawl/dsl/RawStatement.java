package dev.pawl.dsl;

/** SQL that no operation covers, with what a reader has to know about it. */
public interface RawStatement {

    /**
     * Says why it is safe, and why it has to be SQL.
     *
     * @param reason for whoever reviews the migration
     */
    RawStatement because(String reason);

    /**
     * Gives the SQL that takes it back, for {@code down}.
     *
     * @param sql one or more statements, sent as they stand
     */
    RawStatement undoneBy(String sql);

    /**
     * Runs it outside any transaction: what PostgreSQL refuses in one ({@code VACUUM}, {@code REINDEX ... CONCURRENTLY}), and
     * procedures that commit. It is one statement, no timeout ends it, and nothing is set for it, the schema neither: where it
     * names a table of the migrations it says <code>{schema}.orders</code>, between dollar quotes too. When it is cut off a part of it may remain, so a run
     * that finds it begun stops, unless {@link OutsideStatement#repeatable} says that it may be sent again.
     */
    OutsideStatement outsideTransaction();
}
