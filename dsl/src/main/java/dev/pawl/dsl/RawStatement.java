package dev.pawl.dsl;

import dev.pawl.dsl.operation.RawSql;

/** SQL that no operation covers, with what a reader has to know about it. */
public final class RawStatement {

    private final Recording recording;
    private final int position;
    private RawSql operation;

    RawStatement(Recording recording, String sql) {
        this.recording = recording;
        this.operation = new RawSql(sql, null, null);
        this.position = recording.add(operation);
    }

    /**
     * Says why it is safe, and why it has to be SQL.
     *
     * @param reason for whoever reviews the migration
     */
    public RawStatement because(String reason) {
        return become(new RawSql(operation.sql(), Arguments.text(reason, "a reason", 0), operation.undo()));
    }

    /**
     * Gives the SQL that takes it back, for {@code down}.
     *
     * @param sql one or more statements, sent as they stand
     */
    public RawStatement undoneBy(String sql) {
        return become(new RawSql(operation.sql(), operation.reason(), Arguments.text(sql, "SQL", 0)));
    }

    /**
     * Runs it outside any transaction: what PostgreSQL refuses in one ({@code VACUUM}, {@code REINDEX ... CONCURRENTLY}), and
     * procedures that commit. It is one statement, no timeout ends it, and nothing is set for it, the schema neither: where it
     * names a table of the migrations it says <code>{schema}.orders</code>, between dollar quotes too. When it is cut off a part of it may remain, so a run
     * that finds it begun stops, unless {@link OutsideStatement#repeatable} says that it may be sent again.
     */
    public OutsideStatement outsideTransaction() {
        return new OutsideStatement(recording, position, operation);
    }

    private RawStatement become(RawSql fuller) {
        operation = fuller;
        recording.replace(position, fuller);
        return this;
    }
}
