package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.ServerProcess;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.jdbc.TransactionBody;
import java.sql.SQLException;
import java.util.List;

/**
 * A transaction that may work for hours: the process of the server that works on it is known meanwhile, so that somebody
 * can see what it waits for, and end it if its connection is lost.
 */
final class LongTransaction {

    private final Session session;
    private final StepMemory memory;

    LongTransaction(Session session, StepMemory memory) {
        this.session = session;
        this.memory = memory;
    }

    /** Runs it, see {@link Session#transaction}. */
    void run(LocalSettings local, List<String> opening, TransactionBody body) throws SQLException {
        try {
            session.transaction(local, opening, () -> {
                memory.worksIn(ServerProcess.of(session));
                return body.run();
            });
        } catch (SQLException e) {
            if (!SqlFailure.isConnectionLost(e)) {
                memory.worksIn(null);
            }
            throw e;
        }
        memory.worksIn(null);
    }
}
