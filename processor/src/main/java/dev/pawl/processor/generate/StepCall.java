package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.pawl.processor.operation.Execution;
import dev.pawl.processor.operation.PlannedStep;
import dev.pawl.processor.operation.Statement;
import java.util.List;

/**
 * The call that makes a step. Two steps that do the same are equal.
 *
 * @param type the kind of step
 * @param factory its static method
 * @param arguments the texts that it takes
 */
record StepCall(ClassName type, String factory, List<String> arguments) {

    static StepCall of(PlannedStep step) {
        List<String> sql = step.statements().stream().map(Statement::sql).toList();
        if (step.execution() instanceof Execution.ConcurrentBuild build) {
            return new StepCall(RuntimeType.CONCURRENT_STEP, "createIndex", List.of(build.index(), sql.get(0)));
        }
        if (step.execution() instanceof Execution.ConcurrentDrop drop) {
            return new StepCall(RuntimeType.CONCURRENT_STEP, "dropIndex", List.of(drop.index(), sql.get(0)));
        }
        return new StepCall(RuntimeType.TRANSACTION_STEP, step.isPatient() ? "patient" : "strongLock", sql);
    }
}
