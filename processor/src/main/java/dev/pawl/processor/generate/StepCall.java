package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.pawl.processor.operation.Execution;
import dev.pawl.processor.operation.LockMode;
import dev.pawl.processor.operation.PlannedStep;
import dev.pawl.processor.operation.Reading;
import dev.pawl.processor.operation.Requirement;
import dev.pawl.processor.operation.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The call that makes a step. Two steps that do the same are equal.
 *
 * @param type the kind of step
 * @param factory its static method
 * @param arguments the texts that it takes
 * @param locks the locks that it may have to wait for, in order
 * @param requirements what must hold when it is begun
 * @param reading what settings could change in it
 */
record StepCall(
        ClassName type,
        String factory,
        List<String> arguments,
        Map<String, LockMode> locks,
        List<Requirement> requirements,
        Optional<Reading> reading) {

    static StepCall of(PlannedStep step) {
        List<String> sql = step.statements().stream().map(Statement::sql).toList();
        if (step.execution() instanceof Execution.ConcurrentBuild build) {
            return concurrent("createIndex", List.of(build.index(), sql.get(0)), step, build.reading());
        }
        if (step.execution() instanceof Execution.ConcurrentDrop drop) {
            return concurrent("dropIndex", List.of(drop.index(), sql.get(0)), step, Optional.empty());
        }
        return inTransaction(step.isPatient() ? "patient" : "strongLock", sql, awaited(step), step);
    }

    private static StepCall inTransaction(
            String factory, List<String> sql, Map<String, LockMode> locks, PlannedStep step) {
        return new StepCall(RuntimeType.TRANSACTION_STEP, factory, sql, locks, step.requirements(), Optional.empty());
    }

    private static StepCall concurrent(
            String factory, List<String> arguments, PlannedStep step, Optional<Reading> reading) {
        return new StepCall(RuntimeType.CONCURRENT_STEP, factory, arguments, Map.of(), step.requirements(), reading);
    }

    /** The application's own statements do not keep out weaker ones. */
    private static Map<String, LockMode> awaited(PlannedStep step) {
        Map<String, LockMode> locks = new LinkedHashMap<>(step.locks());
        locks.values().removeIf(mode -> mode.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) < 0);
        return locks;
    }
}
