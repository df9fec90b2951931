package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import java.util.List;

/** How each kind of step is stored. A kind that is not listed is neither written nor read. */
final class StepTexts {

    private static final List<StepText<?>> ALL = List.of(
            new BatchesStepText(),
            new CheckStepText(),
            new ConcurrentStepText(),
            new OutsideStepText(),
            new TransactionStepText());

    private StepTexts() {}

    /** All of them, in alphabetical order. */
    static List<StepText<?>> all() {
        return ALL;
    }

    @SuppressWarnings("unchecked") // each says which steps it stores
    static <S extends Step> StepText<S> of(S step) {
        return ALL.stream()
                .filter(text -> text.steps() == step.getClass())
                .map(text -> (StepText<S>) text)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no way to store " + step.getClass()));
    }

    static StepText<?> of(String word) {
        return ALL.stream()
                .filter(text -> text.word().equals(word))
                .findAny()
                .orElseThrow(
                        () -> new PlanFormatException("`" + word + "` is no kind of step that this version knows"));
    }

    /** The statement of a step that has just one. */
    static Statement only(Node node, List<Statement> statements) {
        if (statements.size() != 1) {
            throw new PlanFormatException("a step `" + node.text() + "` has " + statements.size() + " statements");
        }
        return statements.get(0);
    }
}
