package dev.pawl.runtime;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import dev.pawl.runtime.report.FleetReport.Target;
import dev.pawl.runtime.report.MigrationReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Migrates many schemas, in one database or in many, with one registry.
 *
 * <pre>{@code
 * Fleet.builder()
 *     .schemasFrom("main", dataSource, "SELECT schema_name FROM control.tenants")
 *     .parallelism(8)
 *     .build()
 *     .up()
 *     .orThrow();
 * }</pre>
 *
 * <p>Which schemas have nothing to do is found out with one statement per database. The others are migrated as {@link
 * Migrator} does it, each with a history and a lease of its own, so several fleets may run at once, and one that was
 * stopped goes on with what is left when it is run again. An instance may be shared between threads.
 */
public final class Fleet {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final FleetSettings settings;
    private final MigrationRegistry registry;

    Fleet(FleetSettings settings, MigrationRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /** Returns a builder. */
    public static FleetBuilder builder() {
        return new FleetBuilder();
    }

    /**
     * Does what {@link Migrator#up} does for every schema, of which each is fresh or not for itself. A schema that fails is
     * in the report and does not stop the others, unless too many fail.
     *
     * @throws MigrationException if the schemas cannot be listed
     */
    public FleetReport up() {
        return new Run(Migrator::up).run(true);
    }

    /**
     * Does what {@link Migrator#contract} does for every schema, as {@link #up} does.
     *
     * @throws MigrationException if the schemas cannot be listed
     */
    public FleetReport contract() {
        return new Run(Migrator::contract).run(false);
    }

    /**
     * Does what {@link Migrator#contractTo} does for every schema, as {@link #up} does.
     *
     * @param version the last version to run
     * @throws MigrationException if the schemas cannot be listed, or the application has no such version
     */
    public FleetReport contractTo(long version) {
        Migrator.refuseUnknown(registry, version);
        return new Run(migrator -> migrator.contractTo(version)).run(false);
    }

    /**
     * Says how every schema stands and changes nothing: {@link Outcome#UP_TO_DATE}, {@link Outcome#NOT_RUN} with what is
     * pending, or {@link Outcome#FAILED} with what does not fit. Contracting migrations may wait.
     *
     * @throws MigrationException if the schemas cannot be listed
     */
    public FleetReport status() {
        return new Run(Fleet::validated).inspect();
    }

    private static MigrationReport validated(Migrator migrator) {
        migrator.validate();
        return new MigrationReport(MigrationReport.Action.APPLIED, List.of(), List.of());
    }

    /** One run over all schemas. */
    private final class Run {

        private final Function<Migrator, MigrationReport> action;
        private final Map<FleetTarget, Target> results = new LinkedHashMap<>();
        private final AtomicInteger failures = new AtomicInteger();
        private double tolerated;

        Run(Function<Migrator, MigrationReport> action) {
            this.action = action;
        }

        FleetReport run(boolean waitingIsFine) {
            List<FleetTarget> unfinished = unfinished(waitingIsFine);
            tolerated = settings.failureRate() * unfinished.size();
            migrate(unfinished);
            return report();
        }

        FleetReport inspect() {
            List<FleetTarget> unfinished = unfinished(true);
            tolerated = Double.MAX_VALUE;
            migrateAtOnce(unfinished);
            return report();
        }

        private FleetReport report() {
            return new FleetReport(List.copyOf(results.values()));
        }

        private List<FleetTarget> unfinished(boolean waitingIsFine) {
            List<FleetTarget> all = settings.targets(registry);
            Set<FleetTarget> upToDate = new FleetCheck(registry.fingerprint(), waitingIsFine).upToDate(all);
            List<FleetTarget> unfinished = new ArrayList<>();
            for (FleetTarget target : all) {
                boolean isDone = upToDate.contains(target);
                results.put(
                        target, new Target(target.name(), isDone ? Outcome.UP_TO_DATE : Outcome.NOT_RUN, null, null));
                if (!isDone) {
                    unfinished.add(target);
                }
            }
            return unfinished;
        }

        private void migrate(List<FleetTarget> unfinished) {
            int canaries = Math.min(settings.canary(), unfinished.size());
            for (FleetTarget target : unfinished.subList(0, canaries)) {
                results.put(target, migrated(target));
            }
            if (failures.get() == 0) {
                migrateAtOnce(unfinished.subList(canaries, unfinished.size()));
            }
        }

        private void migrateAtOnce(List<FleetTarget> targets) {
            ExecutorService executor = Executors.newFixedThreadPool(settings.parallelism(), work -> {
                Thread thread = new Thread(work, "pawl-fleet");
                thread.setDaemon(true);
                return thread;
            });
            try {
                Map<FleetTarget, Future<Target>> futures = targets.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                target -> executor.submit(() -> migrated(target)),
                                (a, b) -> a,
                                LinkedHashMap::new));
                for (Map.Entry<FleetTarget, Future<Target>> future : futures.entrySet()) {
                    results.put(future.getKey(), future.getValue().get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Explanation(
                                Reason.INTERRUPTED, "interrupted; what is done stays, and the next run goes on there")
                        .exceptionOf(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                executor.shutdownNow();
            }
        }

        private Target migrated(FleetTarget target) {
            if (failures.get() > tolerated) {
                return new Target(target.name(), Outcome.NOT_RUN, null, null);
            }
            Target result = tried(target);
            tell(result);
            return result;
        }

        private void tell(Target result) {
            try {
                settings.watcher().accept(result);
            } catch (Exception | LinkageError | AssertionError e) {
                LOGGER.log(Level.WARNING, "the watcher failed and is not waited for", e);
            }
        }

        private Target failed(FleetTarget target, MigrationException failure) {
            failures.incrementAndGet();
            return new Target(target.name(), Outcome.FAILED, null, failure);
        }

        private Target tried(FleetTarget target) {
            try {
                MigrationReport report = action.apply(settings.migrator(target, registry));
                Outcome outcome = report.migrations().isEmpty() ? Outcome.UP_TO_DATE : Outcome.MIGRATED;
                return new Target(target.name(), outcome, report, null);
            } catch (MigrationException e) {
                return e.reason() == Reason.PENDING
                        ? new Target(target.name(), Outcome.NOT_RUN, null, e)
                        : failed(target, e);
            } catch (RuntimeException e) {
                // What configures a migrator belongs to the application, and so does a registry.
                return failed(target, new Explanation(Reason.STEP, target.name() + " failed: " + e).exceptionOf(e));
            }
        }
    }
}
