package dev.pawl.dsl.recording;

import dev.pawl.dsl.OutsideStatement;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.RawSql;
import org.jspecify.annotations.Nullable;

/** Records what is asked of a {@link OutsideStatement}. */
final class OutsideStatementRecorder implements OutsideStatement {

    private final Recording recording;
    private final int position;
    private RawSql operation;

    OutsideStatementRecorder(Recording recording, int position, RawSql statement) {
        this.recording = recording;
        this.position = position;
        this.operation = new RawSql(statement.sql(), statement.reason(), statement.undo(), true, false);
        recording.replace(position, operation);
    }

    @Override
    public OutsideStatement because(String reason) {
        return become(Arguments.text(reason, "a reason", 0), operation.undo(), operation.isRepeatable());
    }

    @Override
    public OutsideStatement undoneBy(String sql) {
        return become(operation.reason(), Arguments.text(sql, "SQL", 0), operation.isRepeatable());
    }

    @Override
    public OutsideStatement repeatable() {
        return become(operation.reason(), operation.undo(), true);
    }

    private OutsideStatement become(@Nullable String reason, @Nullable String undo, boolean isRepeatable) {
        operation = new RawSql(operation.sql(), reason, undo, true, isRepeatable);
        recording.replace(position, operation);
        return this;
    }
}
