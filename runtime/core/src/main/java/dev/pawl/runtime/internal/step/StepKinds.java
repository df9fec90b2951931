package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.plan.Step;
import java.util.List;

/** The kinds of steps. One that is not listed is neither run nor passed over. */
public final class StepKinds {

    private static final List<StepKind<?>> ALL =
            List.of(new BatchesKind(), new CheckKind(), new ConcurrentKind(), new OutsideKind(), new TransactionKind());

    private StepKinds() {}

    /** All of them, in alphabetical order. */
    public static List<StepKind<?>> all() {
        return ALL;
    }

    @SuppressWarnings("unchecked") // each says which steps it knows
    public static <S extends Step> StepKind<S> of(S step) {
        return ALL.stream()
                .filter(kind -> kind.steps() == step.getClass())
                .map(kind -> (StepKind<S>) kind)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no kind of step for " + step.getClass()));
    }
}
