package dev.pawl.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which migrations a run forward has to run. */
final class PendingWork {

    private final Comparison comparison;
    private final Scope scope;

    PendingWork(Comparison comparison, Scope scope) {
        this.comparison = comparison;
        this.scope = scope;
    }

    /**
     * The migrations to run: what was begun first, then the expanding ones, then the contracting ones, each ascending.
     * What is half undone is among them, so that a runner that works on it is waited for.
     */
    List<Entry> entries() {
        List<Entry> expanding = fresh(false);
        List<Entry> contracting = scope.contracting() ? fresh(true) : List.of();
        List<Entry> entries = new ArrayList<>(begun(!expanding.isEmpty() || scope.contracting()));
        entries.addAll(expanding);
        entries.addAll(contracting);
        return entries;
    }

    /** What an application waits for before it may start: all but contracting migrations that nobody has begun. */
    List<Entry> unfinished() {
        List<Entry> entries = new ArrayList<>(begun(true));
        entries.addAll(fresh(false));
        return entries;
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
                        MigrationState.ROLLED_BACK,
                        MigrationState.FAILED,
                        MigrationState.RUNNING)
                .stream()
                .filter(Entry::isContracting)
                .map(Entry::registered)
                .toList();
    }

    private List<Entry> begun(boolean contractingToo) {
        return comparison.in(MigrationState.FAILED, MigrationState.RUNNING, MigrationState.ROLLING_BACK).stream()
                .filter(entry -> contractingToo || !entry.isContracting())
                .filter(entry -> entry.version() <= scope.newest())
                .toList();
    }

    private List<Entry> fresh(boolean contracting) {
        return comparison
                .in(MigrationState.PENDING, MigrationState.ROLLED_BACK, MigrationState.WAITING_FOR_CONTRACT)
                .stream()
                .filter(entry -> entry.isContracting() == contracting)
                .filter(entry -> entry.version() <= scope.newest())
                .toList();
    }
}
