package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.StrayAnnotation;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.Collection;
import java.util.List;

/** Looks for one kind of mistake. A rule overrides the one check that sees what it has to see. */
public interface Rule {

    /** The id: the class's name in lower case with hyphens, for example {@code dropped-column}. */
    default String id() {
        return RuleIds.of(getClass());
    }

    /**
     * Whether it is a hazard that people may judge otherwise, by {@code @Allow} or by a severity of their own. The
     * others are plain mistakes: without them put right, there is no plan.
     */
    default boolean isHazard() {
        return true;
    }

    /** How much a hazard matters unless a project or a migration says otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** Whether it is advice: about what works and is regretted later. A project may set one severity for all of it. */
    default boolean isAdvice() {
        return severity() == Severity.WARNING;
    }

    /**
     * Checks a migration as it was written.
     *
     * @param migration the migration
     * @param all all migrations, in version order
     * @param findings where to report
     */
    default void checkMigration(WrittenMigration migration, Collection<WrittenMigration> all, Findings findings) {}

    /**
     * Checks the names that an operation mentions. Only plain mistakes are looked for here; an operation that has one
     * is not replayed.
     *
     * @param naming the operation and its names
     * @param findings where to report
     */
    default void checkNames(Naming naming, Findings findings) {}

    /**
     * Checks what an operation does.
     *
     * @param change the operation with its effects
     * @param findings where to report
     */
    default void checkChange(Change change, Findings findings) {}

    /**
     * Checks a migration that has been replayed up and down again.
     *
     * @param trip the replay
     * @param findings where to report
     */
    default void checkRoundTrip(RoundTrip trip, Findings findings) {}

    /**
     * Checks what the whole history has left of what an operation did on the way up. What a later migration puts right
     * is no finding: the one at fault may have run already, and cannot be edited any more.
     *
     * @param change the operation with its effects
     * @param outcome what has become of it
     * @param findings where to report
     */
    default void checkOutcome(Change change, Outcome outcome, Findings findings) {}

    /**
     * Checks what an operation runs into when the expanding migrations run and the contracting ones wait.
     *
     * @param order what it runs into
     * @param findings where to report
     */
    default void checkOtherOrder(OtherOrder order, Findings findings) {}

    /**
     * What is wrong when the expanding migrations run and the contracting ones wait, though not in version order.
     *
     * @param migration the migration that runs into it
     * @param location the place to point at
     * @param problem what is wrong in that order
     * @param isObstacle whether the migration fails on it; if not, it leads to another schema
     * @param contractions the contracting migrations with which all is well in that order too, if all of them have run
     *     before any that follows; ascending by version
     */
    record OtherOrder(
            WrittenMigration migration,
            Location location,
            String problem,
            boolean isObstacle,
            List<WrittenMigration> contractions) {}

    /**
     * Whether some work is this rule's to report, because it knows the way around it, so that {@link BlockingWork} does not.
     *
     * @param change the change that causes it
     * @param work the work
     */
    default boolean answersFor(Change change, CausedWork work) {
        return false;
    }

    /**
     * Checks the allowances of a migration after everything else.
     *
     * @param unused those that allowed nothing
     * @param findings where to report
     */
    default void checkAllowances(List<Allowance> unused, Findings findings) {}

    /**
     * Checks an annotation that is written where nothing reads it. Only plain mistakes are looked for here.
     *
     * @param stray the annotation
     * @param findings where to report
     */
    default void checkStray(StrayAnnotation stray, Findings findings) {}
}
