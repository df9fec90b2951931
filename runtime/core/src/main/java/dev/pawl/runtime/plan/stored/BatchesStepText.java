package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import java.util.List;

/** Stores changes of rows in batches. */
final class BatchesStepText implements StepText<BatchesStep> {

    private static final String TABLE = "table";
    private static final String KEY = "key";

    @Override
    public Class<BatchesStep> steps() {
        return BatchesStep.class;
    }

    @Override
    public String word() {
        return "batches";
    }

    @Override
    public void write(BatchesStep step, Node node) {
        node.with(PlanText.relation(TABLE, "", step.table()));
        step.key().forEach(column -> node.with(KEY, column));
    }

    @Override
    public BatchesStep read(Node node, List<Requirement> requirements, List<Statement> statements) {
        Node table = PlanText.only(node, TABLE);
        List<String> key = PlanText.texts(node, KEY);
        if (key.isEmpty()) {
            throw new PlanFormatException("a step `" + word() + "` has no `" + KEY + "`");
        }
        return new BatchesStep(PlanText.relation(table, table.text()), key, StepTexts.only(node, statements));
    }
}
