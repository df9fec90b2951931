package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import java.util.List;

/** Stores checks. */
final class CheckStepText implements StepText<CheckStep> {

    @Override
    public Class<CheckStep> steps() {
        return CheckStep.class;
    }

    @Override
    public String word() {
        return "check";
    }

    @Override
    public void write(CheckStep step, Node node) {
        node.with("message", step.message()).with("expected", step.expected());
    }

    @Override
    public CheckStep read(Node node, List<Requirement> requirements, List<Statement> statements) {
        return new CheckStep(node.child("message"), node.child("expected"), StepTexts.only(node, statements));
    }
}
