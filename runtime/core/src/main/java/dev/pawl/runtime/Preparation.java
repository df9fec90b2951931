package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Makes Pawl's own tables, or adopts a history that another tool has begun. */
final class Preparation {

    /**
     * What one of two runners gets that make the same tables at once: a duplicate in the catalogue, table or object,
     * a tuple updated concurrently, a column that the other's view uses already.
     */
    private static final Set<String> OVERTAKEN = Set.of("23505", "42P07", "42710", "42701", "42723", "0A000", "XX000");

    private static final int TRIES = 20;

    private final Settings settings;
    private final TransactionSettings transactionSettings;
    private final Layout layout;

    Preparation(Settings settings, TransactionSettings transactionSettings) {
        this.settings = settings;
        this.transactionSettings = transactionSettings;
        this.layout = new Layout(settings);
    }

    /** Makes what is missing. Several runners may do so at once, and those of an older Pawl may be at work. */
    void prepare(Session session) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        for (int tries = 1; ; tries++) {
            List<String> statements = layout.statements(session);
            if (statements.isEmpty() || isPrepared(session, statements, tries, begin)) {
                return;
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 100));
        }
    }

    private boolean isPrepared(Session session, List<String> statements, int tries, long begin) throws SQLException {
        try {
            session.atomically(transactionSettings.of(TransactionStep.Timeout.STRONG_LOCK), statements);
            return true;
        } catch (SQLException e) {
            if (SqlFailure.isConnectionLost(e)) {
                throw e;
            }
            String state = String.valueOf(e.getSQLState());
            if (SqlFailure.isLockNotGiven(e) ? !isTimeOver(begin) : tries < TRIES && OVERTAKEN.contains(state)) {
                return false;
            }
            throw explained(e, statements);
        }
    }

    /** A step of another runner may hold a lock on the tables for as long as it takes. */
    private boolean isTimeOver(long begin) {
        Duration timeout = settings.waitTimeout();
        return timeout != null && System.nanoTime() - begin > timeout.toNanos();
    }

    private MigrationException explained(SQLException failure, List<String> statements) {
        if (SqlFailure.isOfMissingSchema(failure)) {
            return SqlFailure.noSchema(failure, settings);
        }
        if (SqlFailure.isOfReplicationRole(failure)) {
            return SqlFailure.noTriggers(failure);
        }
        if (SqlFailure.is(failure, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
            return noRights(failure, statements);
        }
        return new Explanation(Reason.DATABASE, "cannot make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fix("remove the cause and run it again; nothing was changed")
                .exception(failure);
    }

    private MigrationException noRights(SQLException failure, List<String> statements) {
        return new Explanation(
                        Reason.RIGHTS, "the user may not make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fix("GRANT USAGE, CREATE ON SCHEMA " + settings.quotedSchema() + " to the user, or run Pawl as its"
                        + " owner")
                .fix(
                        "or let somebody who may run this once, and grant SELECT, INSERT, UPDATE on the tables to the user:\n"
                                + String.join(";\n", statements) + ";")
                .exception(failure);
    }
}
