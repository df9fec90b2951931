package dev.pawl.testing;

import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;
import java.util.List;

/** How the locks of each kind of step are seen. A kind that is not listed is not observed, and that is an error. */
final class ObservedKinds {

    /** Runs a step of one kind and sees its locks. */
    interface Observer<S extends Step> {
        void observe(LockObservation observation, int number, S step) throws SQLException;
    }

    private record Kind<S extends Step>(Class<S> steps, Observer<S> observer) {}

    private static final List<Kind<?>> ALL = List.of(
            new Kind<>(BatchesStep.class, LockObservation::inTransaction),
            new Kind<>(CheckStep.class, LockObservation::inTransaction),
            new Kind<>(ConcurrentStep.class, ObservedKinds::concurrent),
            new Kind<>(
                    OutsideStep.class,
                    (observation, number, step) -> observation.outside(number, step.sql(observation.schema()))),
            new Kind<>(TransactionStep.class, LockObservation::inTransaction));

    private ObservedKinds() {}

    /** All that are known. */
    static List<Class<?>> all() {
        return ALL.stream().<Class<?>>map(Kind::steps).toList();
    }

    @SuppressWarnings("unchecked") // each says which steps it observes
    static <S extends Step> Observer<S> of(S step) {
        return ALL.stream()
                .filter(kind -> kind.steps() == step.getClass())
                .map(kind -> ((Kind<S>) kind).observer())
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no way to observe " + step.getClass()));
    }

    private static void concurrent(LockObservation observation, int number, ConcurrentStep step) throws SQLException {
        if (step.action() == ConcurrentStep.Action.DETACH_PARTITION) {
            observation.detach(number, step);
        } else {
            observation.outside(number, step.sql(observation.schema()));
        }
    }
}
