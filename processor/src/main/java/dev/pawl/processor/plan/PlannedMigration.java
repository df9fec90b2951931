package dev.pawl.processor.plan;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.TableCopy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A migration with the steps that it takes.
 *
 * @param migration the migration as it was written
 * @param up the steps forward
 * @param down the steps back; empty when there is no way back
 * @param undo the steps back when only the first step has been carried out, the first two, and so on, but not all
 * @param irreversible why there is no way back; empty when there is one
 * @param changes what is different in the catalogue afterwards
 * @param copies how to make copies of the tables that are different afterwards
 * @param operations what {@code up} asks for
 */
public record PlannedMigration(
        WrittenMigration migration,
        List<PlannedStep> up,
        List<PlannedStep> down,
        List<List<PlannedStep>> undo,
        Optional<String> irreversible,
        List<CatalogueChange> changes,
        List<TableCopy> copies,
        List<Operation> operations) {

    /** Plans a migration, forward and back, the way back from each of its steps included. */
    public static PlannedMigration of(RoundTrip trip) {
        WrittenMigration migration = trip.migration();
        Plan up = Plan.of(trip.up());
        List<Operation> operations = trip.up().stream().map(Change::operation).toList();
        if (migration.baseline()) {
            String reason = "it describes a database that was there before Pawl";
            List<List<PlannedStep>> noWayBack =
                    Collections.nCopies(Math.max(up.steps().size() - 1, 0), List.of());
            return new PlannedMigration(
                    migration,
                    up.steps(),
                    List.of(),
                    noWayBack,
                    Optional.of(reason),
                    up.changesOfCatalogue(),
                    up.copiesOfTables(),
                    operations);
        }
        List<PlannedStep> down =
                trip.wayBack().map(changes -> Plan.of(changes).steps()).orElse(List.of());
        return new PlannedMigration(
                migration,
                up.steps(),
                down,
                undo(up),
                irreversible(trip),
                up.changesOfCatalogue(),
                up.copiesOfTables(),
                operations);
    }

    private static List<List<PlannedStep>> undo(Plan up) {
        return IntStream.range(1, up.steps().size())
                .mapToObj(
                        stepsDone -> Plan.of(WayBack.afterSteps(up, stepsDone)).steps())
                .toList();
    }

    private static Optional<String> irreversible(RoundTrip trip) {
        if (trip.wayBack().isPresent()) {
            return Optional.empty();
        }
        return trip.migration()
                .irreversible()
                .map(WrittenMigration.Annotated::value)
                .or(() -> Optional.of("what it does cannot be taken back"));
    }
}
