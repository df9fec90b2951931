package dev.pawl.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.internal.step.StepKind;
import dev.pawl.runtime.internal.step.StepKinds;
import dev.pawl.runtime.plan.Step;
import org.junit.jupiter.api.Test;

/** A kind of step that is sealed in and not known here would be neither run nor shown. */
final class StepKindsTest {

    @Test
    void knowsEachKindOfStep() {
        assertThat(StepKinds.all())
                .<Class<?>>extracting(StepKind::steps)
                .containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }
}
