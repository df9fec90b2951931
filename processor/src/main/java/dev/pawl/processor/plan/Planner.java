package dev.pawl.processor.plan;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.effect.Requirement;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of statements. Statements share a transaction as long as it holds strong locks on at most one table that
 * others use, and does no work proportional to rows while it holds one.
 */
final class Planner {

    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<List<Integer>> stepsOfChanges = new ArrayList<>();
    private final Moment begin;
    private @Nullable OpenStep open;

    private Planner(Schema before) {
        this.begin = new Moment(before);
    }

    /** Plans the statements of changes in order. */
    static Plan plan(List<Change> changes) {
        Planner planner = new Planner(
                changes.isEmpty() ? Schema.empty() : changes.get(0).before().schema());
        changes.forEach(planner::place);
        planner.close();
        return new Plan(changes, List.copyOf(planner.steps), List.copyOf(planner.stepsOfChanges));
    }

    /** What makes a later statement fail must be asked for before the first, which leaves something behind. */
    private void place(Change change) {
        stepsOfChanges.add(new ArrayList<>());
        List<Offenders> offenders = offenders(change);
        for (Statement statement : change.statements()) {
            place(statement, change.before(), offenders);
            offenders = List.of();
        }
    }

    private void place(Statement statement, Before before, List<Offenders> offenders) {
        if (open != null && (!open.takes(statement, before) || asksTooEarly(open, statement, before, offenders))) {
            close();
        }
        OpenStep step = open == null ? new OpenStep(before.schema()) : open;
        open = step;
        offenders.stream()
                .filter(each -> step.begin().answers(each, before.schema()))
                .map(each -> new Requirement(each, begin.answers(each, before.schema())))
                .forEach(step::require);
        step.add(statement, before);
        begin.pass(statement);
        stepsOfChanges.get(stepsOfChanges.size() - 1).add(steps.size());
        if (!statement.execution().isShared()) {
            close();
        }
    }

    /**
     * Whether rows must be asked for that the statements before this one in the same step bring into their state. Of a
     * column that they add nothing is asked, since all rows have the same in it; and rows that are inserted stay together
     * with those that they reference.
     */
    private static boolean asksTooEarly(OpenStep step, Statement statement, Before before, List<Offenders> offenders) {
        return OpenStep.locksStrongly(statement, before)
                && offenders.stream()
                        .anyMatch(each -> !step.begin().answers(each, before.schema())
                                && !addsColumn(step.begin(), each, before));
    }

    private static boolean addsColumn(Moment begin, Offenders offenders, Before before) {
        return begin.lacksColumn(offenders)
                && offenders.named().entrySet().stream()
                        .anyMatch(named -> named.getValue().stream()
                                .anyMatch(column -> before.isMadeHere(named.getKey(), column)));
    }

    private void close() {
        if (open != null) {
            steps.add(open.close());
            open = null;
        }
    }

    private static List<Offenders> offenders(Change change) {
        return change.effects().stream()
                .flatMap(effects -> effects.failures().stream())
                .filter(failure -> change.before().isPresentInUse(failure.table()))
                .map(Failure::offenders)
                .filter(Objects::nonNull)
                .toList();
    }
}
