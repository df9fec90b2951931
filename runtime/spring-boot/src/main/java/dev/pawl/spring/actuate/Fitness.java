package dev.pawl.spring.actuate;

import static dev.pawl.runtime.report.MigrationState.AHEAD;
import static dev.pawl.runtime.report.MigrationState.APPLIED;
import static dev.pawl.runtime.report.MigrationState.FAILED;
import static dev.pawl.runtime.report.MigrationState.INTERRUPTED;
import static dev.pawl.runtime.report.MigrationState.MISSING_CONTRACTION;
import static dev.pawl.runtime.report.MigrationState.PENDING;
import static dev.pawl.runtime.report.MigrationState.ROLLED_BACK;
import static dev.pawl.runtime.report.MigrationState.ROLLING_BACK;
import static dev.pawl.runtime.report.MigrationState.RUNNING;
import static dev.pawl.runtime.report.MigrationState.WAITING_FOR_CONTRACT;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.spring.PawlInstance;
import dev.pawl.spring.RunningWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the database has what this application needs. That is so as long as every expanding migration of its own is
 * applied, and every contracting one that it relies on: whatever else is odd in the history, or happens in a contracting
 * migration, or waits, is told but takes no replica out of service unless that was asked for.
 *
 * @param verdict whether it does
 * @param details what there is to know about each instance
 */
record Fitness(Verdict verdict, Map<String, Object> details) {

    private static final Set<MigrationState> MISSING =
            EnumSet.of(PENDING, RUNNING, FAILED, INTERRUPTED, ROLLED_BACK, ROLLING_BACK, MISSING_CONTRACTION);
    private static final Set<MigrationState> FINE = EnumSet.of(APPLIED, AHEAD);

    /** From good to bad. */
    enum Verdict {
        FITS,
        UNKNOWN,
        DOES_NOT_FIT
    }

    static Fitness of(List<PawlInstance> instances) {
        Map<String, Object> details = new LinkedHashMap<>();
        Verdict worst = Verdict.FITS;
        for (PawlInstance instance : instances) {
            Fitness one = of(instance);
            details.put(instance.name(), one.details());
            worst = worst.compareTo(one.verdict()) >= 0 ? worst : one.verdict();
        }
        return new Fitness(worst, details);
    }

    private static Fitness of(PawlInstance instance) {
        if (instance.state() == PawlInstance.State.AT_WORK) {
            RunningWork running = instance.running();
            String what = running == null ? "not known yet" : text(running);
            return new Fitness(Verdict.DOES_NOT_FIT, Map.of("state", "migrating", "running", what));
        }
        try {
            return of(instance, instance.status());
        } catch (MigrationException | IllegalStateException e) {
            return new Fitness(Verdict.UNKNOWN, Map.of("state", "unknown", "error", instance.message(e)));
        }
    }

    private static Fitness of(PawlInstance instance, Status status) {
        List<String> missing = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<String> overdue = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (MigrationStatus migration : status.migrations()) {
            if (isMissing(migration, status.fresh())) {
                missing.add(text(migration));
            } else if (migration.state() == WAITING_FOR_CONTRACT) {
                (isOverdue(migration, instance.contractOverdueAfter()) ? overdue : waiting).add(text(migration));
            } else if (!FINE.contains(migration.state())) {
                odd.add(text(migration));
            }
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", missing.isEmpty() ? "up to date" : "not up to date");
        if (status.fresh()) {
            details.put("fresh", "everything runs in version order");
        }
        put(details, "missing", missing);
        put(details, "waiting", waiting);
        put(details, "overdue", overdue);
        put(details, "odd", odd);
        boolean isLate = !overdue.isEmpty() && instance.isOutOfServiceWhenContractOverdue();
        boolean fits = (missing.isEmpty() && !isLate) || instance.mode() == BootMode.OFF;
        return new Fitness(fits ? Verdict.FITS : Verdict.DOES_NOT_FIT, details);
    }

    /** On a fresh database the contracting ones do not wait. */
    private static boolean isMissing(MigrationStatus migration, boolean fresh) {
        boolean isNeeded = fresh || migration.contracted() || migration.phase() != Phase.CONTRACT;
        return MISSING.contains(migration.state()) && isNeeded && migration.name() != null;
    }

    private static boolean isOverdue(MigrationStatus migration, Duration limit) {
        Instant since = migration.waitingSince();
        return since != null && since.plus(limit).isBefore(Instant.now());
    }

    private static void put(Map<String, Object> details, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            details.put(key, texts);
        }
    }

    private static String text(MigrationStatus migration) {
        String error = migration.error();
        Instant since = migration.waitingSince();
        return migration.version() + " " + migration.name() + ": " + migration.state()
                + (since == null ? "" : " since " + since)
                + (error == null ? "" : ", " + error);
    }

    private static String text(RunningWork work) {
        String what = work.version() == null
                ? work.state()
                : work.version() + ", step " + work.step() + " of " + work.steps() + ": " + work.state();
        String detail = work.detail() == null ? what : what + ", " + work.detail();
        return work.total() > 0 ? detail + ", " + 100 * work.done() / work.total() + " %" : detail;
    }
}
