package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.blocking.WaysOut;
import dev.pawl.runtime.internal.blocking.WaysPast;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.TransactionSettings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes Pawl's own tables, or adopts a history that another tool has begun. */
final class Preparation {

    /**
     * What one of two runners gets that make the same tables at once: a duplicate in the catalogue, table or object,
     * a tuple updated concurrently, a column that the other's view uses already, or that the other has dropped.
     */
    private static final Set<String> OVERTAKEN =
            Set.of("23505", "42P07", "42710", "42701", "42703", "42723", "0A000", "XX000");

    private static final int TRIES = 20;

    private final Settings settings;
    private final TransactionSettings transactionSettings;
    private final Layout layout;

    Preparation(Settings settings, TransactionSettings transactionSettings) {
        this.settings = settings;
        this.transactionSettings = transactionSettings;
        this.layout = new Layout(settings);
    }

    /**
     * Makes what is missing. Several runners may do so at once, and those of an older Pawl may be at work.
     *
     * @return whether there is more to do, which only who has the lease may
     */
    boolean prepare(Session session) throws SQLException, InterruptedException {
        return make(session, List.of(), layout::missing);
    }

    /**
     * Makes the rest.
     *
     * @param lease the lease
     */
    void complete(Session session, Lease lease) throws SQLException, InterruptedException {
        make(session, List.of(lease.holding().statement()), layout::rest);
    }

    /** Looks what is missing. */
    private interface Look {
        Layout.Missing missing(Session session) throws SQLException;
    }

    private boolean make(Session session, List<String> opening, Look look) throws SQLException, InterruptedException {
        Wait wait = new Wait(null, new GrowingPause(Duration.ofMillis(20), Duration.ofMillis(200)));
        for (int tries = 1; ; tries++) {
            Layout.Missing missing = look.missing(session);
            if (missing.statements().isEmpty() || isMade(new Making(session, opening, look, missing), tries)) {
                return missing.hasRest();
            }
            wait.pause();
        }
    }

    /** Others may read the history all the time, a replica that boots among them, and are not to stop for this. */
    private boolean isMade(Making making, int tries) throws SQLException, InterruptedException {
        Layout.Missing missing = making.missing;
        Session session = making.session;
        LockRequest request = new LockRequest(
                "making the tables of Pawl in schema " + settings.quotedSchema(), Manner.STRONG, missing.locks());
        try {
            LockQueue.besidesSteps(settings, session, request, settings.lockPatience()::begin)
                    .run(making);
            return true;
        } catch (SQLException e) {
            if (SqlFailure.isConnectionLost(e) || LeaseLostException.isMeantBy(e)) {
                throw e;
            }
            if (tries < TRIES && OVERTAKEN.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw explained(e, missing.statements(), session);
        }
    }

    /** One of many replicas makes the tables while the others try, and then finds nothing left to do. */
    private final class Making implements LockQueue.Try {

        private final Session session;
        private final List<String> opening;
        private final Look look;
        private Layout.Missing missing;
        private boolean isTried;

        Making(Session session, List<String> opening, Look look, Layout.Missing missing) {
            this.session = session;
            this.opening = opening;
            this.look = look;
            this.missing = missing;
        }

        @Override
        public void run(LockQueue.Locking locking) throws SQLException {
            if (isTried) {
                missing = look.missing(session);
            }
            isTried = true;
            if (!missing.statements().isEmpty()) {
                List<String> statements = new ArrayList<>(opening);
                statements.addAll(locking.statements());
                statements.addAll(missing.statements());
                session.atomically(locking.in(transactionSettings.of(TransactionStep.Timeout.STRONG_LOCK)), statements);
            }
        }
    }

    private MigrationException explained(SQLException failure, List<String> statements, Session session)
            throws SQLException {
        if (failure instanceof BlockedException blocked) {
            return new Explanation(
                            Reason.BLOCKED,
                            "others keep Pawl from making its tables in schema " + settings.quotedSchema())
                    .fact(SqlFailure.text(failure))
                    .blockers(blocked.blockers())
                    .fact("nothing was changed")
                    .fixes(WaysPast.of(blocked.blockers()))
                    .exception(failure);
        }
        if (SqlFailure.isOfMissingSchema(failure)) {
            return SqlFailure.noSchema(failure, settings);
        }
        if (SqlFailure.isOfReplicationRole(failure)) {
            return SqlFailure.noTriggers(failure);
        }
        if (SqlFailure.is(failure, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
            return noRights(failure, statements, session);
        }
        Remedy wayOut = WaysOut.of(failure);
        return new Explanation(Reason.DATABASE, "cannot make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fact("nothing was changed")
                .fix(wayOut == null ? advice("remove the cause") : wayOut)
                .fix("then run it again")
                .exception(failure);
    }

    private MigrationException noRights(SQLException failure, List<String> statements, Session session)
            throws SQLException {
        String user = Quote.identifier(settings.role() == null ? session.user() : settings.role());
        return new Explanation(
                        Reason.RIGHTS, "the user may not make the tables of Pawl in schema " + settings.quotedSchema())
                .fact(SqlFailure.text(failure))
                .fix(sql("GRANT USAGE, CREATE ON SCHEMA " + settings.quotedSchema() + " TO " + user))
                .fix("or run Pawl as the owner of the schema")
                .fix(
                        advice(
                                "or let somebody who may run this once, and grant SELECT, INSERT, UPDATE on the tables to "
                                        + user + ":\n"),
                        sql(String.join(";\n", statements) + ";"))
                .exception(failure);
    }
}
