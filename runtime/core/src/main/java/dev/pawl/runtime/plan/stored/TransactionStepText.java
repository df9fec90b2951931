package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.TransactionStep;
import java.util.List;

/** Stores transactions. */
final class TransactionStepText implements StepText<TransactionStep> {

    @Override
    public Class<TransactionStep> steps() {
        return TransactionStep.class;
    }

    @Override
    public String word() {
        return "transaction";
    }

    @Override
    public void write(TransactionStep step, Node node) {
        node.with("timeout", step.timeout());
        step.locks().forEach(lock -> node.with(PlanText.lock(lock)));
    }

    @Override
    public TransactionStep read(Node node, List<Requirement> requirements, List<Statement> statements) {
        return new TransactionStep(
                node.child("timeout", TransactionStep.Timeout.class),
                node.children("lock").map(PlanText::lock).toList(),
                requirements,
                statements);
    }
}
