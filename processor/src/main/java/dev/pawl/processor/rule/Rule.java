package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.StrayAnnotation;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.plan.Checksums;
import java.util.List;
import java.util.Optional;

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
     * Whether it is asked about frozen migrations as well. They are replayed and not judged, whatever a later Pawl knows:
     * only what keeps Pawl from knowing what they have made, in one order or the other, is a mistake there.
     */
    default boolean isNeededToReplay() {
        return false;
    }

    /**
     * Checks a migration as it was written.
     *
     * @param migration the migration
     * @param all all migrations, in version order
     * @param findings where to report
     */
    default void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {}

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
     * Checks what a statement of raw SQL does, in the form in which it is written. The operation that it amounts to, if any,
     * has been through the other checks.
     *
     * @param act the statement, or a part of it
     * @param findings where to report
     */
    default void checkAct(WrittenAct act, Findings findings) {}

    /**
     * Whether it is asked about a table of which not all is known, as in SQL files that do not tell what there was before:
     * whether all that it needs to know is in the statement itself.
     */
    default boolean needsOnlyStatement() {
        return false;
    }

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
     * Compares a migration with what the lock file says.
     *
     * @param comparison the two
     * @param findings where to report
     */
    default void checkFrozen(LockComparison comparison, Findings findings) {}

    /**
     * A migration beside what was frozen.
     *
     * @param migration the migration
     * @param line what is frozen with its version
     * @param former what is frozen with its class, where that has another version
     * @param checksums the checksums of what it does now; empty if that is not known, or nothing was frozen
     * @param gone what was frozen and is not there any more, which is reported beside this migration
     * @param newest the newest version in the lock file; 0 if nothing is frozen
     * @param next a version above all others
     * @param file the name of the lock file
     */
    record LockComparison(
            WrittenMigration migration,
            Optional<FrozenMigration> line,
            Optional<FrozenMigration> former,
            Optional<Checksums> checksums,
            List<FrozenMigration> gone,
            long newest,
            long next,
            String file) {

        /** Whether it does something else than what was frozen. */
        public boolean isEdited() {
            return checksums.isPresent()
                    && line.filter(frozen -> isNamed(frozen) && !doesSame(frozen))
                            .isPresent();
        }

        /** Whether it is known to do what was frozen. */
        public boolean doesSame(FrozenMigration frozen) {
            return checksums.filter(now -> now.have(frozen.checksum())).isPresent();
        }

        /** Whether what was frozen has the name of the migration. */
        public boolean isNamed(FrozenMigration frozen) {
            return frozen.isNamed(migration.qualifiedName());
        }
    }

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
