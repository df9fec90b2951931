package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/**
 * Knows one operation: what it names, the statements that carry it out and what they do, the schema afterwards, and the
 * way back. All but {@link #mentions} are only asked when everything mentioned is as it should be.
 *
 * @param <O> the operation
 */
public interface OperationHandler<O extends Operation> {

    /** The operation. */
    Class<O> operation();

    /**
     * The same with names for all that it makes: for what has none, the one that PostgreSQL would choose. What the others
     * are asked about has been through this.
     *
     * @param operation what was asked for
     * @param schema what exists
     */
    default O named(O operation, Schema schema) {
        return operation;
    }

    /** The names that it needs, makes and removes. */
    Mentions mentions(O operation);

    /**
     * The statements in order, in the form that a busy database bears.
     *
     * @param operation what was asked for
     * @param before the state of things
     */
    List<Statement> statements(O operation, Before before);

    /**
     * The schema afterwards.
     *
     * @param operation what was asked for
     * @param before the state of things
     */
    Schema apply(O operation, Before before);

    /**
     * The way back: operations that make the schema again what it was, as far as that can be said.
     *
     * @param operation what was asked for
     * @param before the state of things before it
     */
    List<Operation> inverse(O operation, Before before);

    /**
     * The way back after some but not all of the statements have been carried out. Differs from {@link #inverse} where
     * the first statements make something that the whole does not leave.
     *
     * @param operation what was asked for
     * @param before the state of things before it
     * @param done how many of its statements have been carried out: at least one
     */
    default List<Operation> inverseOfPart(O operation, Before before, int done) {
        return inverse(operation, before);
    }
}
