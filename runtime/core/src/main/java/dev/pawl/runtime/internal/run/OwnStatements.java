package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.jdbc.Politeness;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.internal.waiting.WaitInterruptedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the statements that read and write Pawl's own tables wait for who has locked them: somebody who edits the history
 * by hand, a backup tool, another Pawl that changes their layout. A wait goes on with the next session.
 */
final class OwnStatements implements Politeness {

    private final Settings settings;

    /** What looks for who is in the way is a query too, and must not wait for anybody itself. */
    private boolean waiting;

    /** Since when nothing was answered. */
    private @Nullable Wait wait;

    OwnStatements(Settings settings) {
        this.settings = settings;
    }

    @Override
    public <T> T send(Session session, boolean writing, Sending<T> statement) throws SQLException {
        if (waiting) {
            return statement.send();
        }
        LockRequest request = new LockRequest(
                "the tables of Pawl in schema " + settings.quotedSchema(),
                writing ? Manner.OWN_WRITING : Manner.OWN_READING,
                List.of());
        List<T> answer = new ArrayList<>();
        waiting = true;
        try {
            LockQueue.besidesSteps(settings, session, request, this::begin)
                    .run(locking -> answer.add(statement.send()));
            wait = null;
        } catch (InterruptedException e) {
            throw new WaitInterruptedException(e);
        } finally {
            waiting = false;
        }
        return answer.get(0);
    }

    private Wait begin() {
        Wait begun = wait == null ? settings.lockPatience().begin() : wait;
        wait = begun;
        return begun;
    }
}
