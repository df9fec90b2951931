package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;

/**
 * What the steps of a run are done with.
 *
 * @param session the connection
 * @param journal writes how it goes
 * @param log what was written before
 * @param settings what the caller has chosen
 * @param transactionSettings what holds in transactions
 * @param memory what the runner knows of its steps, whichever connection it has
 */
public record Workbench(
        Session session,
        Journal journal,
        HistoryLog log,
        Settings settings,
        TransactionSettings transactionSettings,
        StepMemory memory) {}
