package dev.pawl.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.plan.Step;
import org.junit.jupiter.api.Test;

/** A kind of step whose locks nobody sees would be taken for one without any. */
final class ObservedKindsTest {

    @Test
    void knowsEachKindOfStep() {
        assertThat(ObservedKinds.all()).containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }
}
