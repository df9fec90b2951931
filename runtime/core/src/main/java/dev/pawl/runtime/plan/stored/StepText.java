package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import java.util.List;

/**
 * How one kind of step is stored, apart from its statements and requirements.
 *
 * @param <S> the steps
 */
interface StepText<S extends Step> {

    /** The steps. */
    Class<S> steps();

    /** The word of {@link Step#kind()}. */
    String word();

    /** Writes what only steps of this kind have. */
    void write(S step, Node node);

    /** Makes the step again. */
    S read(Node node, List<Requirement> requirements, List<Statement> statements);
}
