package dev.pawl.spring.actuate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.Status;
import dev.pawl.spring.PawlInstance;
import dev.pawl.spring.actuate.PawlDescription.Details;
import dev.pawl.spring.actuate.PawlDescription.Instance;
import dev.pawl.spring.actuate.PawlDescription.Migration;
import dev.pawl.spring.actuate.PawlDescription.Planned;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** The endpoint {@code pawl}: how the migrations of each instance stand, and what is being done. */
@Endpoint(id = "pawl")
public final class PawlEndpoint {

    private final List<PawlInstance> instances;

    PawlEndpoint(List<PawlInstance> instances) {
        this.instances = List.copyOf(instances);
    }

    /** Returns all instances: what is not finished, and counts of the rest. */
    @ReadOperation
    public PawlDescription all() {
        Map<String, Instance> described = new LinkedHashMap<>();
        instances.forEach(instance -> described.put(instance.name(), describe(instance)));
        return new PawlDescription(described);
    }

    /** Returns every migration of an instance and the SQL that would run now, or null if there is no such instance. */
    @ReadOperation
    public @Nullable Details one(@Selector String name) {
        return instances.stream()
                .filter(instance -> instance.name().equals(name))
                .findAny()
                .map(PawlEndpoint::details)
                .orElse(null);
    }

    private static Details details(PawlInstance instance) {
        try {
            // asked first, since that does not wait long for a database that is gone
            List<Migration> migrations =
                    instance.status().migrations().stream().map(Migration::of).toList();
            return new Details(null, migrations, plan(instance.inspector()));
        } catch (MigrationException | IllegalStateException e) {
            return new Details(instance.message(e), List.of(), List.of());
        }
    }

    private static List<Planned> plan(Migrator migrator) {
        return migrator.plan().migrations().stream()
                .map(planned -> new Planned(
                        planned.migration().version(),
                        planned.migration().name(),
                        planned.steps().stream().map(step -> step.statements()).toList()))
                .toList();
    }

    private static Instance describe(PawlInstance instance) {
        try {
            return describe(instance, instance.status(), null);
        } catch (MigrationException | IllegalStateException e) {
            return describe(instance, new Status(List.of(), null, false), instance.message(e));
        }
    }

    private static Instance describe(PawlInstance instance, Status status, @Nullable String error) {
        List<Migration> migrations =
                status.migrations().stream().map(Migration::of).toList();
        return new Instance(
                Words.lower(instance.mode()),
                Words.lower(instance.state()),
                instance.schema(),
                status.fresh(),
                error,
                migrations.stream().collect(groupingBy(Migration::state, TreeMap::new, counting())),
                migrations.stream()
                        .filter(PawlEndpoint::isApplied)
                        .max(Comparator.comparingLong(Migration::version))
                        .orElse(null),
                migrations.stream()
                        .filter(migration -> !isApplied(migration) && !waits(migration))
                        .toList(),
                migrations.stream().filter(PawlEndpoint::waits).toList(),
                instance.running(),
                status.runner(),
                instance.lastRun());
    }

    private static boolean isApplied(Migration migration) {
        return migration.state().equals(MigrationState.APPLIED.toString());
    }

    private static boolean waits(Migration migration) {
        return migration.state().equals(MigrationState.WAITING_FOR_CONTRACT.toString());
    }
}
