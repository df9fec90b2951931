package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import java.util.List;

/** Stores statements of somebody's own outside a transaction. */
final class OutsideStepText implements StepText<OutsideStep> {

    private enum Again {
        REPEATABLE,
        ONCE
    }

    @Override
    public Class<OutsideStep> steps() {
        return OutsideStep.class;
    }

    @Override
    public String word() {
        return "outside";
    }

    @Override
    public void write(OutsideStep step, Node node) {
        node.with("sent", step.isRepeatable() ? Again.REPEATABLE : Again.ONCE);
    }

    @Override
    public OutsideStep read(Node node, List<Requirement> requirements, List<Statement> statements) {
        return new OutsideStep(node.child("sent", Again.class) == Again.REPEATABLE, StepTexts.only(node, statements));
    }
}
