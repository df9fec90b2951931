package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.lease.FreshMark;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which migrations a run forward has to run. */
final class PendingWork {

    private final Comparison comparison;
    private final Scope scope;

    PendingWork(Comparison comparison, Scope scope) {
        this.comparison = comparison;
        this.scope = comparison.isFresh() ? scope.onFresh() : scope;
    }

    /** How far the run goes, which on a fresh database is further. */
    Scope scope() {
        return scope;
    }

    boolean isOnFresh() {
        return comparison.isFresh();
    }

    /** Whether there is nothing to run, nor a run on a fresh database to bring to its end. */
    boolean isNothing() {
        return entries().isEmpty() && !(comparison.isInFreshRun() && endsFreshRun());
    }

    /**
     * The migrations to run: what was begun first, then the expanding ones, then the contracting ones, each ascending, or
     * all of them ascending. What is half undone is among them, so that a runner that works on it is waited for.
     */
    List<Entry> entries() {
        List<Entry> left = new ArrayList<>(untouched(entry -> isInScope(entry) && mayRunAtOnce(entry)));
        if (scope.contracting()) {
            left.addAll(untouched(entry -> isInScope(entry) && !mayRunAtOnce(entry)));
        }
        boolean anythingElse = !left.isEmpty() || scope.contracting();
        List<Entry> entries = new ArrayList<>(begun(entry ->
                anythingElse || !entry.isContracting() || entry.registered().contracted()));
        entries.addAll(left);
        return entries;
    }

    /** What an application waits for before it may start: all but contracting migrations that nobody has begun. */
    List<Entry> unfinished() {
        List<Entry> entries = new ArrayList<>(begun(entry -> true));
        entries.addAll(untouched(this::mayRunAtOnce));
        return entries;
    }

    /** Whether nothing is unfinished here, but a newer application has more to run on this fresh database. */
    boolean isLeftToNewer() {
        return comparison.isInFreshRun() && unfinished().isEmpty();
    }

    /** What the lease is to say while this runs. */
    FreshMark mark() {
        long newest = isUnbounded() ? comparison.newestRegistered() : scope.newest();
        return comparison.isFresh() ? new FreshMark(Math.max(newest, comparison.freshTo())) : FreshMark.NONE;
    }

    /** The version with whose last step a run on a fresh database comes to its end; null if this does not end one. */
    @Nullable
    Long endOfFreshRun() {
        List<Entry> entries = entries();
        return comparison.isFresh() && !entries.isEmpty() && endsFreshRun()
                ? Long.valueOf(entries.get(entries.size() - 1).version())
                : null;
    }

    /** An application may start after all of its migrations have run, though the run was to go further. */
    private boolean endsFreshRun() {
        return isUnbounded() || scope.newest() >= comparison.freshTo();
    }

    private boolean isUnbounded() {
        return scope.newest() == Long.MAX_VALUE;
    }

    /**
     * If nothing but contracting migrations is left to do, their versions; else null. Does not depend on the scope, nor
     * on what the application was told: not even a newer application may have been there.
     */
    @Nullable
    List<Long> onlyWaiting() {
        return onlyWaiting(comparison);
    }

    static @Nullable List<Long> onlyWaiting(Comparison comparison) {
        boolean settled = comparison
                        .in(MigrationState.APPLIED, MigrationState.WAITING_FOR_CONTRACT)
                        .size()
                == comparison.entries().size();
        return settled
                ? comparison.in(MigrationState.WAITING_FOR_CONTRACT).stream()
                        .map(Entry::version)
                        .toList()
                : null;
    }

    /** The contracting migrations that are left out, though some may have been begun. */
    List<RegisteredMigration> waiting() {
        return comparison
                .in(
                        MigrationState.WAITING_FOR_CONTRACT,
                        MigrationState.MISSING_CONTRACTION,
                        MigrationState.PENDING,
                        MigrationState.ROLLED_BACK,
                        MigrationState.FAILED,
                        MigrationState.RUNNING)
                .stream()
                .filter(entry -> entry.isContracting() && (!scope.contracting() || entry.version() > scope.newest()))
                .map(Entry::registered)
                .toList();
    }

    /** Whether it runs with the expanding ones, and not after them. */
    private boolean mayRunAtOnce(Entry entry) {
        return scope.inVersionOrder() || !entry.isContracting();
    }

    private boolean isInScope(Entry entry) {
        return entry.version() <= scope.newest();
    }

    private List<Entry> begun(Predicate<Entry> some) {
        return comparison.in(MigrationState.FAILED, MigrationState.RUNNING, MigrationState.ROLLING_BACK).stream()
                .filter(this::isInScope)
                .filter(some)
                .toList();
    }

    private List<Entry> untouched(Predicate<Entry> some) {
        return comparison
                .in(
                        MigrationState.PENDING,
                        MigrationState.ROLLED_BACK,
                        MigrationState.WAITING_FOR_CONTRACT,
                        MigrationState.MISSING_CONTRACTION)
                .stream()
                .filter(some)
                .toList();
    }
}
