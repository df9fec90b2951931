package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.blocking.TimeoutSettings;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement outside any transaction, after clearing away what an earlier try left behind. PostgreSQL keeps no
 * record of who made an index, so an index that is there counts as ours only if the log says that we had begun it.
 */
final class ConcurrentStepExecutor {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Session session;
    private final Journal journal;
    private final HistoryLog log;
    private final Settings settings;
    private final Blockers blockers;
    private final StepMemory memory;

    ConcurrentStepExecutor(Workbench bench) {
        this.session = bench.session();
        this.journal = bench.journal();
        this.log = bench.log();
        this.settings = bench.settings();
        this.blockers = new Blockers(session, settings.schema());
        this.memory = bench.memory();
    }

    void execute(Attempt attempt, int number, ConcurrentStep step) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        RunningStep running = attempt.running(number);
        List<TimeoutSettings.Setting> timeouts = TimeoutSettings.of(session);
        warnOf(timeouts, running);
        sayWhoIsOld(running);
        try {
            new LockQueue(
                            settings,
                            blockers,
                            new LockRequest(running.toString(), Manner.QUESTION, List.of()),
                            () -> memory.lockWait(settings.lockPatience()),
                            new StepTeller(journal, settings.listeners(), attempt, number))
                    .run(locking -> tried(attempt, number, step));
        } catch (BlockedException e) {
            throw timeouts.isEmpty() || e.isOfOwnStatement() ? e : e.withFact(mayEnd(timeouts));
        }
        journal.doneOutside(attempt, number, (System.nanoTime() - begin) / 1_000_000);
    }

    /** What the heartbeat has ended was not cancelled by anybody else. */
    private void tried(Attempt attempt, int number, ConcurrentStep step) throws SQLException, InterruptedException {
        try {
            run(attempt, number, step);
        } catch (FailedStatementException e) {
            BlockedException givenUp = memory.givenUp();
            if (givenUp != null && SqlFailure.is(e, SqlFailure.QUERY_CANCELED)) {
                throw givenUp;
            }
            throw e;
        }
    }

    private void run(Attempt attempt, int number, ConcurrentStep step) throws SQLException, InterruptedException {
        String statement = step.sql(settings.quotedSchema());
        ObjectState object = settled(attempt, number, step);
        if (object == ObjectState.HALF && step.action() == ConcurrentStep.Action.CREATE_INDEX) {
            recover(
                    attempt,
                    number,
                    LogEvent.LEFT_OVER_DROPPED,
                    "DROP INDEX CONCURRENTLY " + settings.quoted(step.object()));
        }
        if (object == ObjectState.HALF && step.action() == ConcurrentStep.Action.DETACH_PARTITION) {
            recover(attempt, number, LogEvent.DETACH_FINALIZED, finalization(step));
        } else if (object != ObjectState.after(step.action())) {
            journal.announce(attempt, number, statement);
            FailedStatementException.run(session, statement);
        } else if (log.startedBefore(session, attempt.subject(number), statement)) {
            journal.note(attempt, number, LogEvent.SKIPPED, statement);
        } else {
            // Somebody else's index, or no index at all: PostgreSQL says so. Not announced, since it is not ours.
            FailedStatementException.run(session, statement);
        }
    }

    private void recover(Attempt attempt, int number, LogEvent event, String statement) throws SQLException {
        journal.note(attempt, number, event, statement);
        FailedStatementException.run(session, statement);
    }

    /** What the object is once nobody works on it: an index that is being built is invalid too. */
    private ObjectState settled(Attempt attempt, int number, ConcurrentStep step)
            throws SQLException, InterruptedException {
        Wait wait = new Wait(settings.waitTimeout(), new GrowingPause(LOOK_AGAIN, LONGEST_PAUSE));
        while (true) {
            Integer builder = step.action() == ConcurrentStep.Action.DETACH_PARTITION ? null : builder(step.object());
            if (builder == null) {
                return ObjectState.read(session, settings, step);
            }
            List<Blocker> holders = blockers.process(builder);
            String reason = "waits for pid " + builder + ", which builds `" + step.object() + "`";
            if (wait.isOver()) {
                throw new BlockedException(reason + settings.waited("after"), false, holders, null);
            }
            if (wait.isNews(builder)) {
                LOGGER.log(Level.INFO, attempt.running(number) + ": " + reason);
                settings.listeners()
                        .tell(listener ->
                                listener.waitingForLock(attempt.running(number).toString(), holders));
            }
            journal.waiting(attempt, number, reason);
            wait.pause();
        }
    }

    /** Which index another role builds is hidden, but not that it builds one and has the lock on the table for it. */
    private @Nullable Integer builder(RelationName index) throws SQLException {
        return session.first(
                String.format(Locale.ROOT, """
                SELECT p.pid
                  FROM pg_catalog.pg_class c
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
                  JOIN pg_catalog.pg_stat_progress_create_index p ON p.index_relid = c.oid
                    OR p.relid IS NULL AND NOT i.indisvalid AND EXISTS (
                       SELECT FROM pg_catalog.pg_locks l
                        WHERE l.pid = p.pid AND l.relation = i.indrelid AND l.mode = 'ShareUpdateExclusiveLock'
                          AND l.granted)
                 WHERE n.nspname = %s AND c.relname = %s AND p.datname = current_database()
                 LIMIT 1""", Quote.literal(settings.schemaOf(index)), Quote.literal(index.name())),
                row -> row.getInt(1));
    }

    private String finalization(ConcurrentStep step) throws SQLException {
        String parent =
                session.first(String.format(Locale.ROOT, """
                SELECT pg_catalog.format('%%I.%%I', n.nspname, p.relname)
                  FROM pg_catalog.pg_inherits i
                  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                  JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
                  JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
                 WHERE c.oid = to_regclass(%s)""", Quote.literal(partition(step))), row -> row.getString(1));
        return "ALTER TABLE " + parent + " DETACH PARTITION " + partition(step) + " FINALIZE";
    }

    private String partition(ConcurrentStep step) {
        return settings.quoted(step.object());
    }

    /** Nothing can be set for a statement outside a transaction, where no SET may outlive it. */
    private static void warnOf(List<TimeoutSettings.Setting> timeouts, RunningStep running) {
        if (!timeouts.isEmpty()) {
            LOGGER.log(Level.WARNING, running + ": " + mayEnd(timeouts));
        }
    }

    static String mayEnd(List<TimeoutSettings.Setting> timeouts) {
        return timeouts.stream().map(TimeoutSettings.Setting::toString).collect(Collectors.joining(", "))
                + ": may end this step half-way, and Pawl cannot set it for a statement outside a transaction; to have"
                + " none: "
                + timeouts.stream()
                        .map(setting -> setting.origin().wayOut("0").in(Vocabulary.JAVA))
                        .collect(Collectors.joining("; "));
    }

    /** Who has no second connection to look on is told before what the statement is going to wait for. */
    private void sayWhoIsOld(RunningStep running) throws SQLException {
        List<Blocker> old = blockers.of(List.of()).stream()
                .filter(blocker -> blocker.isOpenFor(settings.lockPatience().oldTransaction()))
                .toList();
        if (!old.isEmpty()) {
            String who = old.stream().map(Blocker::toString).collect(Collectors.joining("\n  "));
            LOGGER.log(Level.INFO, running + ": is going to wait for transactions that are open now\n  " + who);
            settings.listeners().tell(listener -> listener.waitingForLock(running.toString(), old));
        }
    }
}
