package dev.pawl.processor.generate;

import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.operation.Plan;
import dev.pawl.processor.operation.PlannedStep;
import dev.pawl.processor.operation.WayBack;
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
 */
record PlannedMigration(
        WrittenMigration migration,
        List<PlannedStep> up,
        List<PlannedStep> down,
        List<List<PlannedStep>> undo,
        Optional<String> irreversible,
        List<CatalogueChange> changes,
        List<TableCopy> copies) {

    static PlannedMigration of(AcceptedMigration accepted) {
        WrittenMigration migration = accepted.migration();
        Plan up = Plan.of(accepted.up());
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
                    up.copiesOfTables());
        }
        List<PlannedStep> down =
                accepted.down().map(changes -> Plan.of(changes).steps()).orElse(List.of());
        return new PlannedMigration(
                migration,
                up.steps(),
                down,
                undo(up),
                irreversible(accepted),
                up.changesOfCatalogue(),
                up.copiesOfTables());
    }

    private static List<List<PlannedStep>> undo(Plan up) {
        return IntStream.range(1, up.steps().size())
                .mapToObj(
                        stepsDone -> Plan.of(WayBack.afterSteps(up, stepsDone)).steps())
                .toList();
    }

    private static Optional<String> irreversible(AcceptedMigration accepted) {
        if (accepted.down().isPresent()) {
            return Optional.empty();
        }
        return accepted.migration()
                .irreversible()
                .map(WrittenMigration.Annotated::value)
                .or(() -> Optional.of("what it does cannot be taken back"));
    }
}
