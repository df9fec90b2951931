package dev.pawl.processor.generate;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.CausedBreakage;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.plan.PlannedMigration;
import dev.pawl.processor.plan.PlannedStep;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Reading;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.plan.TransactionStep.Timeout;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the runtime gets of a planned migration: values without a trace of the source. */
final class PlanValues {

    private PlanValues() {}

    static MigrationPlan of(PlannedMigration planned, SqlTexts texts) {
        List<List<Step>> undo = new ArrayList<>();
        if (!planned.up().isEmpty()) {
            planned.undo().forEach(way -> undo.add(steps(way)));
            undo.add(steps(planned.down()));
        }
        return new MigrationPlan(
                steps(planned.up()),
                undo,
                planned.irreversible().orElse(null),
                planned.changes(),
                planned.copies(),
                planned.operations().stream()
                        .map(operation -> OperationDigests.of(operation, texts))
                        .toList(),
                planned.migration().files());
    }

    static List<Step> steps(List<PlannedStep> steps) {
        return steps.stream().map(PlanValues::step).toList();
    }

    private static Step step(PlannedStep step) {
        return step.execution().step(new Making(step));
    }

    /** Makes the step of what was planned. */
    private record Making(PlannedStep planned) implements Execution.Making<Step> {

        @Override
        public Step transaction() {
            return new TransactionStep(
                    planned.isPatient() ? Timeout.PATIENT : Timeout.STRONG_LOCK,
                    awaited(planned),
                    requirements(planned),
                    planned.statements().stream().map(PlanValues::statement).toList());
        }

        @Override
        public Step concurrent(
                ConcurrentStep.Action action,
                QualifiedName object,
                Optional<dev.pawl.processor.effect.Reading> reading) {
            return new ConcurrentStep(
                    action,
                    relation(object),
                    requirements(planned),
                    reading.map(PlanValues::reading).orElse(null),
                    only());
        }

        @Override
        public Step outside(boolean isRepeatable) {
            return new OutsideStep(isRepeatable, only());
        }

        @Override
        public Step check(String message, String expected) {
            return new CheckStep(message, expected, only());
        }

        @Override
        public Step batches(QualifiedName table, List<String> key) {
            return new BatchesStep(relation(table), key, only());
        }

        private dev.pawl.runtime.plan.Statement only() {
            return statement(planned.statements().get(0));
        }
    }

    private static Reading reading(dev.pawl.processor.effect.Reading reading) {
        return new Reading(reading.table().name(), reading.columns(), reading.expressions());
    }

    /** The application's own statements do not keep out weaker ones. */
    private static List<TableLock> awaited(PlannedStep step) {
        return locks(step.locks()).stream()
                .filter(lock -> lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0)
                .toList();
    }

    private static List<Requirement> requirements(PlannedStep step) {
        return step.requirements().stream()
                .map(requirement -> new Requirement(
                        requirement.offenders().wording(),
                        requirement.offenders().query(),
                        requirement.isEarly()))
                .toList();
    }

    private static dev.pawl.runtime.plan.Statement statement(Statement statement) {
        return new dev.pawl.runtime.plan.Statement(
                SchemaToken.parts(statement),
                new Effects(
                        locks(statement.effects().locks()),
                        statement.effects().work().stream()
                                .map(work -> new Work(work.kind(), relation(work.table())))
                                .toList(),
                        statement.effects().breaks().stream()
                                .map(CausedBreakage::breakage)
                                .toList(),
                        statement.effects().losses()));
    }

    private static RelationName relation(QualifiedName name) {
        return new RelationName(name.schema(), name.name());
    }

    private static List<TableLock> locks(Map<QualifiedName, LockMode> locks) {
        return locks.entrySet().stream()
                .map(lock -> new TableLock(relation(lock.getKey()), lock.getValue()))
                .toList();
    }
}
