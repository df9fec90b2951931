package dev.pawl.dsl.recording;

import dev.pawl.dsl.OutsideStatement;
import dev.pawl.dsl.RawStatement;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.RawSql;

/** Records what is asked of a {@link RawStatement}. */
final class RawStatementRecorder implements RawStatement {

    private final Recording recording;
    private final int position;
    private RawSql operation;

    RawStatementRecorder(Recording recording, String sql) {
        this.recording = recording;
        this.operation = new RawSql(sql, null, null);
        this.position = recording.add(operation);
    }

    @Override
    public RawStatement because(String reason) {
        return become(new RawSql(operation.sql(), Arguments.text(reason, "a reason", 0), operation.undo()));
    }

    @Override
    public RawStatement undoneBy(String sql) {
        return become(new RawSql(operation.sql(), operation.reason(), Arguments.text(sql, "SQL", 0)));
    }

    @Override
    public OutsideStatement outsideTransaction() {
        return new OutsideStatementRecorder(recording, position, operation);
    }

    private RawStatement become(RawSql fuller) {
        operation = fuller;
        recording.replace(position, fuller);
        return this;
    }
}
