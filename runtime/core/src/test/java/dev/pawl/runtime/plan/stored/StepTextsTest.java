package dev.pawl.runtime.plan.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is sealed in can be stored, under the word that it says of itself. */
final class StepTextsTest {

    private static final List<Step> ONE_OF_EACH = List.of(
            new BatchesStep(RelationName.of("t"), List.of("id"), Statement.of("DELETE FROM t WHERE (true)")),
            ConcurrentStep.of(ConcurrentStep.Action.DROP_INDEX, "i", "DROP INDEX CONCURRENTLY ", "i"),
            new CheckStep("it must be", "1", Statement.of("SELECT 1")),
            new OutsideStep(true, Statement.of("VACUUM")),
            TransactionStep.patient("SELECT 1"));

    @Test
    void knowsEachKindOfStep() {
        assertThat(StepTexts.all())
                .<Class<?>>extracting(StepText::steps)
                .containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }

    @Test
    void storesEachKindUnderItsWord() {
        assertThat(ONE_OF_EACH)
                .<Class<?>>extracting(Step::getClass)
                .containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
        assertThat(ONE_OF_EACH)
                .allSatisfy(step -> assertThat(StepTexts.of(step).word()).isEqualTo(step.kind()));
    }
}
