package dev.pawl.processor.plan;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.render.TableCopies;
import dev.pawl.processor.schema.CatalogueObjects;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.TableCopy;
import java.util.List;

/**
 * The steps of a migration in one direction.
 *
 * @param changes the changes that they carry out, in order
 * @param steps the steps in order
 * @param stepsOfChanges for each change the positions of the steps that its statements went to
 */
public record Plan(List<Change> changes, List<PlannedStep> steps, List<List<Integer>> stepsOfChanges) {

    /** Plans changes. */
    public static Plan of(List<Change> changes) {
        return Planner.plan(changes);
    }

    /** What is different in the catalogue afterwards, object by object. */
    public List<CatalogueChange> changesOfCatalogue() {
        return changes.isEmpty()
                ? List.of()
                : CatalogueObjects.changes(
                        changes.get(0).before().schema(),
                        changes.get(changes.size() - 1).after());
    }

    /** How to make copies of the tables that are different afterwards. */
    public List<TableCopy> copiesOfTables() {
        return changes.isEmpty()
                ? List.of()
                : TableCopies.of(
                        changes.get(0).before().schema(),
                        changes.get(changes.size() - 1).after());
    }

    /**
     * How many statements of a change are carried out by the first steps.
     *
     * @param change the position of the change
     * @param steps how many steps
     */
    int statementsDone(int change, int steps) {
        return (int)
                stepsOfChanges.get(change).stream().filter(step -> step < steps).count();
    }
}
