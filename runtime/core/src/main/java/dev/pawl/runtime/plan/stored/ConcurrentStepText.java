package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Reading;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import java.util.List;

/** Stores concurrent statements. */
final class ConcurrentStepText implements StepText<ConcurrentStep> {

    @Override
    public Class<ConcurrentStep> steps() {
        return ConcurrentStep.class;
    }

    @Override
    public String word() {
        return "concurrent";
    }

    @Override
    public void write(ConcurrentStep step, Node node) {
        node.with("action", step.action()).with(PlanText.relation("object", "", step.object()));
        Reading reading = step.reading();
        if (reading != null) {
            Node child = new Node("reading", reading.table());
            reading.columns().forEach(column -> child.with("column", column));
            reading.expressions().forEach(expression -> child.with("expression", expression));
            node.with(child);
        }
    }

    @Override
    public ConcurrentStep read(Node node, List<Requirement> requirements, List<Statement> statements) {
        return new ConcurrentStep(
                node.child("action", ConcurrentStep.Action.class),
                node.children("object")
                        .findAny()
                        .map(object -> PlanText.relation(object, object.text()))
                        .orElseThrow(() -> new PlanFormatException("a concurrent step has no object")),
                requirements,
                node.children("reading")
                        .findAny()
                        .map(ConcurrentStepText::reading)
                        .orElse(null),
                StepTexts.only(node, statements));
    }

    private static Reading reading(Node node) {
        return new Reading(node.text(), PlanText.texts(node, "column"), PlanText.texts(node, "expression"));
    }
}
