package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.batches.BatchKey;
import dev.pawl.runtime.internal.batches.BatchPace;
import dev.pawl.runtime.internal.batches.BatchProgress;
import dev.pawl.runtime.internal.batches.BatchRoute;
import dev.pawl.runtime.internal.batches.Strain;
import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.blocking.Disturbance;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the rows of one step, batch after batch, from where an earlier run has stopped to the place at which it ends. */
final class BatchesStepExecutor {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Session session;
    private final Journal journal;
    private final Settings settings;
    private final StepMemory memory;
    private final LocalSettings local;
    private final Attempt attempt;
    private final int number;
    private final RunningStep running;
    private final BatchesStep step;
    private final BatchKey key;
    private final BatchRoute route;
    private final Strain strain;
    private final Wait telling = newWait();

    /** How many rows the table has, more or less. */
    private long about;

    /**
     * An executor of one step.
     *
     * @param key along which it goes
     */
    BatchesStepExecutor(Workbench bench, Attempt attempt, int number, BatchesStep step, BatchKey key) {
        this.session = bench.session();
        this.journal = bench.journal();
        this.settings = bench.settings();
        this.memory = bench.memory();
        // by the index, whatever the planner thinks of a part of a table of which it knows too little
        this.local = bench.transactionSettings()
                .of(TransactionStep.Timeout.PATIENT)
                .with(
                        "lock_timeout",
                        String.valueOf(settings.lockPatience().timeout().toMillis()))
                .with("enable_seqscan", "off")
                .with("jit", "off");
        this.attempt = attempt;
        this.number = number;
        this.running = attempt.running(number);
        this.step = step;
        this.key = key;
        this.route = BatchesKind.route(attempt, step, settings);
        this.strain = new Strain(session, settings.quoted(step.table()));
    }

    void execute() throws SQLException, InterruptedException {
        BatchProgress kept = BatchProgress.kept(session, journal.kept(attempt));
        BatchProgress begun = kept != null && kept.route().equals(route) ? kept : begun(kept);
        if (begun == null) {
            journal.announce(attempt, number);
        } else {
            walk(begun);
        }
        journal.doneOutside(attempt, number, 0);
    }

    /**
     * Fixes the end, so that a busy table cannot keep it going for ever; returns null if there are no rows.
     *
     * @param kept what a step has kept that was not done when this way was begun, or null
     */
    private @Nullable BatchProgress begun(@Nullable BatchProgress kept) throws SQLException, InterruptedException {
        List<String> last = kept != null && kept.isTurnedRoundOn(route) ? kept.reached() : lastRow();
        if (last == null) {
            return null;
        }
        BatchProgress start = BatchProgress.start(route, last);
        journal.announceParts(
                attempt, number, Secrets.removedFrom(step.statement().shown()), start.sql());
        return start;
    }

    private @Nullable List<String> lastRow() throws SQLException, InterruptedException {
        List<List<String>> last = new ArrayList<>();
        politely(() -> {
            last.clear();
            last.addAll(places(key.last()));
        });
        return last.isEmpty() ? null : last.get(0);
    }

    private void walk(BatchProgress begun) throws SQLException, InterruptedException {
        BatchPace pace = new BatchPace(begun.size());
        // what was cut off by somebody who ends long statements is shorter the next time
        for (int cutOffs = memory.cutOffs(); cutOffs > 0; cutOffs--) {
            pace.split();
        }
        about = about();
        BatchProgress progress = begun;
        while (!progress.isAtEnd()) {
            awaitRelief();
            BatchProgress from = progress;
            List<BatchProgress> after = new ArrayList<>();
            politely(() -> after.add(batch(from, pace)));
            progress = after.get(0);
            memory.partDone();
            tell(progress);
            if (!progress.isAtEnd()) {
                telling.pause(pace.pause());
            }
        }
        LOGGER.log(Level.INFO, running + ": " + progress.text(about));
    }

    /** Nobody waits for long behind what is sent, and who is in its way is waited for without any lock. */
    private void politely(FailedStatementException.Sending sending) throws SQLException, InterruptedException {
        LockPatience patience = settings.lockPatience();
        TableLock lock = new TableLock(step.table(), LockMode.ROW_EXCLUSIVE);
        new LockQueue(
                        settings,
                        new Blockers(session, settings.schema()),
                        new LockRequest(running.toString(), Manner.QUESTION, List.of(lock)),
                        patience::begin,
                        new StepTeller(journal, settings.listeners(), attempt, number))
                .run(locking -> FailedStatementException.run(step.statement().shown(), sending));
    }

    /** A batch that waits for rows, or takes too long, is tried again with fewer of them. */
    private BatchProgress batch(BatchProgress from, BatchPace pace) throws SQLException {
        while (true) {
            long begin = System.nanoTime();
            try {
                BatchProgress after = batchOnce(from, pace);
                pace.took(Duration.ofNanos(System.nanoTime() - begin));
                return after;
            } catch (SQLException e) {
                boolean tookTooLong = pace.canSplit() && SqlFailure.is(e, SqlFailure.QUERY_CANCELED);
                if (tookTooLong || Disturbance.of(e) != Disturbance.NONE) {
                    pace.split();
                }
                if (!tookTooLong) {
                    throw e;
                }
            }
        }
    }

    private BatchProgress batchOnce(BatchProgress from, BatchPace pace) throws SQLException {
        List<List<String>> end = places(key.end(from.reached(), from.last(), pace.size()));
        List<String> to = end.isEmpty() ? from.last() : end.get(0);
        long changed = journal.doPart(
                attempt,
                number,
                local.with("statement_timeout", String.valueOf(pace.longest().toMillis())),
                step.statement().sql() + "\n   AND " + key.rows(from.reached(), to),
                counted -> from.sqlAfter(to, pace.size(), counted),
                from.text(about));
        return from.after(to, pace.size(), changed);
    }

    private List<List<String>> places(String query) throws SQLException {
        return session.atomically(local, query, key::place);
    }

    /** How many rows the table has, as the planner thinks, or 0 if it has never counted them. */
    private long about() throws SQLException {
        Long rows = session.first(
                "SELECT greatest(c.reltuples, 0)::bigint FROM pg_catalog.pg_class c WHERE c.oid = to_regclass("
                        + Quote.literal(settings.quoted(step.table())) + ")",
                row -> row.getLong(1));
        return rows == null ? 0 : rows;
    }

    private void tell(BatchProgress progress) {
        settings.listeners()
                .tell(listener -> listener.stepProgressed(running, "changing rows", progress.looked(), about));
        if (telling.isNews("progress")) {
            LOGGER.log(Level.INFO, running + ": " + progress.text(about));
        }
    }

    /** As long as the database has enough to do, but not for ever. The lease is kept meanwhile. */
    private void awaitRelief() throws SQLException, InterruptedException {
        String reason = strain.now();
        if (strain.isNewlyHidden()) {
            LOGGER.log(
                    Level.INFO,
                    running
                            + ": does not watch how far replicas are, which the user may not see; GRANT pg_monitor to him");
        }
        Wait pausing = settings.lockPatience().begin();
        Wait renewing = newWait();
        Wait looking = newWait();
        while (reason != null) {
            String text = "pauses: " + reason;
            if (pausing.isNews("pause")) {
                LOGGER.log(Level.INFO, running + ": " + text);
            }
            if (renewing.isNews("lease", settings.leaseDuration().dividedBy(3))) {
                journal.waiting(attempt, number, text);
            }
            if (pausing.isOver()) {
                LOGGER.log(Level.WARNING, running + ": goes on, and waits no more for that: " + reason);
                strain.ignoreLast();
                pausing = settings.lockPatience().begin();
            } else {
                looking.pause();
            }
            reason = strain.now();
        }
    }

    private static Wait newWait() {
        return new Wait(null, new GrowingPause(LOOK_AGAIN, LONGEST_PAUSE));
    }
}
