package dev.pawl.processor.reader;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a statement, or a part of one, does. Immutable: each method returns a new value.
 *
 * @param action what people call it, for example {@code CREATE INDEX}
 * @param operation the operation that it amounts to
 * @param isSame whether it says all that the statement says, so that it could be written instead
 * @param change what becomes of what exists; of an operation, its handler knows
 * @param effects what it does to a database in use in the form in which it is written
 * @param facts what else is to be known of it
 */
public record Deed(
        String action,
        Optional<Operation> operation,
        boolean isSame,
        UnaryOperator<Schema> change,
        Effects effects,
        List<Fact> facts) {

    static Deed of(String action) {
        return new Deed(action, Optional.empty(), false, UnaryOperator.identity(), Effects.none(), List.of());
    }

    /** One that amounts to an operation. */
    Deed as(Operation meant) {
        return new Deed(action, Optional.of(meant), true, change, effects, facts);
    }

    /** One that amounts to an operation, as far as the model can hold it. */
    Deed like(Operation meant) {
        return new Deed(action, Optional.of(meant), false, change, effects, facts);
    }

    /** One that amounts to no operation. */
    public Deed withoutOperation() {
        return new Deed(action, Optional.empty(), false, change, effects, facts);
    }

    Deed changing(UnaryOperator<Schema> changed) {
        return new Deed(action, operation, isSame, schema -> changed.apply(change.apply(schema)), effects, facts);
    }

    Deed with(Effects changed) {
        return new Deed(action, operation, isSame, change, changed, facts);
    }

    Deed with(Fact.Kind kind, Object subject) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(kind, subject));
        return new Deed(action, operation, isSame, change, effects, List.copyOf(more));
    }

    /** With a fact, where it is one. */
    Deed with(boolean isSo, Fact.Kind kind, Object subject) {
        return isSo ? with(kind, subject) : this;
    }

    /** Whether a fact of a kind is known of it. */
    public boolean is(Fact.Kind kind) {
        return facts.stream().anyMatch(fact -> fact.kind() == kind);
    }
}
