package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import dev.pawl.processor.source.Sources;
import dev.pawl.processor.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Evaluates the initialisers of {@code static final} fields, each once for a body. */
final class Initialisers {

    private final Evaluation evaluation;
    private final Set<VariableElement> inProgress;
    private final Map<VariableElement, Optional<Value>> values = new HashMap<>();

    /** Shares the fields that are being read with the evaluation that needs them. */
    Initialisers(Evaluation evaluation, Set<VariableElement> inProgress) {
        this.evaluation = evaluation;
        this.inProgress = inProgress;
    }

    /** A field of this file, with its place and problems in the initialiser; one of another file has them here. */
    @Nullable
    Value read(VariableElement field, VariableTree source, ExpressionTree reference, Frame frame) {
        if (inProgress.contains(field)) {
            return evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference));
        }
        Sources sources = evaluation.surroundings().sources();
        Frame inside = Frame.of(sources.scope(sources.declaringClass(field)).orElseThrow());
        return inside.scope().unit() == frame.scope().unit()
                ? value(field, source, inside)
                : ofOtherFile(field, source, inside, reference, frame);
    }

    private @Nullable Value value(VariableElement field, VariableTree source, Frame inside) {
        Optional<Value> known = values.get(field);
        if (known == null) {
            inProgress.add(field);
            known = Optional.ofNullable(
                    evaluation.statements().readAs(source.getType(), source.getInitializer(), inside));
            inProgress.remove(field);
            values.put(field, known);
        }
        return known.orElse(null);
    }

    private @Nullable Value ofOtherFile(
            VariableElement field, VariableTree source, Frame inside, ExpressionTree reference, Frame frame) {
        Evaluation aside = new Evaluation(evaluation.surroundings(), inProgress);
        Value value = aside.initialisers().value(field, source, inside);
        Problems problems = aside.problems();
        if (value != null && problems.isEmpty()) {
            return value.at(frame.at(reference));
        }
        if (problems.isLeftToJavac()) {
            evaluation.problems().leaveToJavac();
            return null;
        }
        return evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference));
    }
}
