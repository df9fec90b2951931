package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.Obstacle;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the data whether a step can succeed, before it is begun. */
public final class Preflight {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final int SHOWN = 5;

    /** A question waits for those only who lock out readers, and behind it wait only others who would. */
    private static final Duration LOCK_TIMEOUT = Duration.ofMillis(500);

    /** A value is worth a line, not a page. */
    private static final int LONGEST_KEY = 100;

    private record Offender(long count, String key) {}

    private final Session session;
    private final Settings settings;
    private final TransactionSettings transactionSettings;
    private final LongTransaction transaction;

    public Preflight(Session session, Settings settings, TransactionSettings transactionSettings, StepMemory memory) {
        this.session = session;
        this.settings = settings;
        this.transactionSettings = transactionSettings;
        this.transaction = new LongTransaction(session, memory);
    }

    /** Returns why the first of the steps that are left cannot succeed, as far as that can be told before them all. */
    @Nullable
    Refusal beforeAll(Attempt attempt) throws SQLException, InterruptedException {
        for (int number = attempt.done() + 1; number <= attempt.steps().size(); number++) {
            Refusal refusal = refusal(attempt, number, true);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Returns all that stands in the way, as far as it can be told before the migrations that come before this one. */
    public List<Obstacle> now(Attempt attempt) throws SQLException, InterruptedException {
        List<Obstacle> obstacles = new ArrayList<>();
        for (int number = attempt.done() + 1; number <= attempt.steps().size(); number++) {
            for (Requirement requirement : attempt.steps().get(number - 1).requirements()) {
                Refusal refusal = requirement.early() ? refusal(attempt, number, requirement) : null;
                if (refusal != null && !refusal.isOfNames()) {
                    obstacles.add(refusal.obstacle());
                }
            }
        }
        return obstacles;
    }

    /** Returns why a step cannot succeed, as far as that could not be told before the others. */
    @Nullable
    Refusal before(Attempt attempt, int number) throws SQLException, InterruptedException {
        return refusal(attempt, number, false);
    }

    /** Returns what stood in the way of a step that failed on data. */
    List<String> after(RunningStep running) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        for (Requirement requirement : running.step().requirements()) {
            try {
                String text = ask(running, requirement);
                if (text != null) {
                    texts.add(text);
                }
            } catch (SQLException e) {
                // What the step failed of is more important, and is recorded next.
                LOGGER.log(Level.DEBUG, "cannot ask for {0}: {1}", requirement.offenders(), e.getMessage());
            }
        }
        return texts;
    }

    private @Nullable Refusal refusal(Attempt attempt, int number, boolean early)
            throws SQLException, InterruptedException {
        if (settings.preflight()) {
            for (Requirement requirement : attempt.steps().get(number - 1).requirements()) {
                Refusal refusal = requirement.early() == early ? refusal(attempt, number, requirement) : null;
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    /**
     * Returns the answer to one question. Whether it is an expression that fails on a row or one that the server does
     * not understand: it is the migration's, and would fail in the step too.
     */
    private @Nullable Refusal refusal(Attempt attempt, int number, Requirement requirement)
            throws SQLException, InterruptedException {
        try {
            String text = ask(attempt.running(number), requirement);
            return text == null ? null : Refusal.ofRows(new Obstacle(attempt.migration(), number, text));
        } catch (SQLException e) {
            if (SqlFailure.isNotOfStatement(e)) {
                throw e;
            }
            String text = "looking for " + requirement.offenders() + " failed: " + SqlFailure.text(e) + "\nquestion: "
                    + requirement.shownQuery();
            return Refusal.ofQuestion(new Obstacle(attempt.migration(), number, text), e);
        }
    }

    private @Nullable String ask(RunningStep running, Requirement requirement)
            throws SQLException, InterruptedException {
        List<Offender> offenders = new ArrayList<>();
        LockRequest request =
                new LockRequest(running + ", looking for " + requirement.offenders(), Manner.QUESTION, List.of());
        LockQueue.besidesSteps(settings, session, request, settings.lockPatience()::begin)
                .run(locking -> {
                    offenders.clear();
                    FailedStatementException.run(requirement.shownQuery(), () -> offenders.addAll(answer(requirement)));
                });
        return offenders.isEmpty() ? null : text(requirement, offenders);
    }

    /** It may read for hours, but waits for a table only as long as a try may. */
    private List<Offender> answer(Requirement requirement) throws SQLException {
        List<Offender> offenders = new ArrayList<>();
        transaction.run(
                transactionSettings
                        .of(TransactionStep.Timeout.PATIENT)
                        .with("lock_timeout", String.valueOf(LOCK_TIMEOUT.toMillis())),
                List.of(),
                () -> {
                    offenders.addAll(session.query(
                            query(requirement), row -> new Offender(row.getLong(1), shortened(row.getString(2)))));
                    return List.of();
                });
        return offenders;
    }

    private static String query(Requirement requirement) {
        return "SELECT count(*) OVER (), key FROM (" + requirement.query() + ") AS offender(key) LIMIT " + SHOWN;
    }

    private static String text(Requirement requirement, List<Offender> offenders) {
        StringBuilder text = new StringBuilder();
        long count = offenders.get(0).count();
        text.append(requirement.offenders().counted(count));
        offenders.forEach(offender -> text.append("\n  ").append(offender.key()));
        if (count > offenders.size()) {
            text.append("\n  ...");
        }
        return text.toString();
    }

    private static String shortened(@Nullable String key) {
        String text = String.valueOf(key);
        return text.length() <= LONGEST_KEY ? text : text.substring(0, LONGEST_KEY) + "...";
    }
}
