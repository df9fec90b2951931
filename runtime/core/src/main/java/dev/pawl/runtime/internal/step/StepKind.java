package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows one kind of step: how it is run and what an earlier try leaves. What can be told of a step without a database is said by
 * the step.
 *
 * @param <S> the steps
 */
public interface StepKind<S extends Step> {

    /** The steps. */
    Class<S> steps();

    /**
     * Returns what is sent, apart from what records it.
     *
     * @param step the step
     * @param settings what the caller has chosen
     * @param transactionSettings what holds in transactions
     */
    List<String> sent(S step, Settings settings, TransactionSettings transactionSettings);

    /**
     * Returns why a step must not be begun, for what an earlier try has done or for what it insists on; null if it may.
     *
     * @param bench what steps are done with
     * @param attempt the migration
     * @param number the number of the step, from 1
     * @param step the step
     */
    @Nullable
    Explanation refusal(Workbench bench, Attempt attempt, int number, S step) throws SQLException, InterruptedException;

    /**
     * Runs a step and records it.
     *
     * @param bench what steps are done with
     * @param attempt the migration
     * @param number the number of the step, from 1
     * @param step the step
     * @throws SQLException if PostgreSQL refuses it; then it is not recorded as done
     */
    void execute(Workbench bench, Attempt attempt, int number, S step) throws SQLException, InterruptedException;

    /** Whether it is ended from the second connection when others have been in its way for too long. */
    boolean isEndedWhenBlocked();

    /**
     * Whether some of a step may be in the database though it is not recorded as done.
     *
     * @param session a connection
     * @param settings what the caller has chosen
     * @param log what was written before
     * @param subject the step
     * @param step the step
     */
    boolean hasLeftTraces(Session session, Settings settings, HistoryLog log, HistoryLog.Subject subject, S step)
            throws SQLException;

    /**
     * Returns what a failed step leaves, behind words for the steps before it: {@code nothing of step 2 is in it}.
     *
     * @param number the number of the step, from 1
     */
    String remains(int number);

    /**
     * Returns the ways on from a step that failed if the next run does not simply go on with it; else none.
     *
     * @param attempt the migration
     * @param step the step
     */
    List<Remedy> waysOn(Attempt attempt, S step);
}
