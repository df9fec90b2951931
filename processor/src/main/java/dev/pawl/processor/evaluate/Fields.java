package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import dev.pawl.processor.diagnostic.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads fields: constants of any class, and {@code static final} fields whose initialisers can be read. */
final class Fields {

    private final Evaluation evaluation;
    private final Map<VariableElement, Optional<Value>> initialised = new HashMap<>();
    private final Set<VariableElement> inProgress = new HashSet<>();

    Fields(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Nullable
    Value read(VariableElement field, ExpressionTree reference, Frame frame) {
        TypeElement owner = evaluation.surroundings().sources().declaringClass(field);
        Optional<Class<?>> dslClass = evaluation.surroundings().dsl().of(owner);
        if (dslClass.isPresent()) {
            return DslClasses.constant(dslClass.get(), field.getSimpleName().toString())
                    .map(constant -> Value.of(constant, frame.at(reference)))
                    .orElseGet(() -> evaluation.unresolved(reference, frame, UnreadableFields.notConstant(reference)));
        }
        return field.getKind() == ElementKind.ENUM_CONSTANT
                ? Value.of(enumConstant(field, owner), frame.at(reference))
                : constant(field, reference, frame);
    }

    private @Nullable Value constant(VariableElement field, ExpressionTree reference, Frame frame) {
        if (!field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
            return evaluation.unreadable(reference, frame, UnreadableFields.notStaticFinal(field, reference));
        }
        Optional<VariableTree> source = evaluation.surroundings().sources().field(field);
        ExpressionTree initialiser = source.map(VariableTree::getInitializer).orElse(null);
        return initialiser == null
                ? compiled(field, reference, frame)
                : written(field, source.get(), initialiser, reference, frame);
    }

    private @Nullable Value compiled(VariableElement field, ExpressionTree reference, Frame frame) {
        Object value = field.getConstantValue();
        return value == null
                ? evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference))
                : Value.of(value, frame.at(reference));
    }

    /** A constant of this file points at its initialiser; one of another file at where it is used. */
    private @Nullable Value written(
            VariableElement field,
            VariableTree tree,
            ExpressionTree initialiser,
            ExpressionTree reference,
            Frame frame) {
        Frame inside = Frame.of(scopeOf(field));
        Location place = frame.at(reference);
        if (inside.at(initialiser).unit() == place.unit()) {
            return initialised(field, tree, initialiser, reference, inside, frame);
        }
        Evaluation aside = new Evaluation(evaluation.surroundings());
        Value value = aside.fields().initialised(field, tree, initialiser, initialiser, inside, inside);
        if (aside.problems().isLeftToJavac()) {
            evaluation.problems().leaveToJavac();
        }
        if (value == null) {
            return aside.problems().isLeftToJavac()
                    ? null
                    : evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference));
        }
        return value.at(place);
    }

    private @Nullable Value initialised(
            VariableElement field,
            VariableTree tree,
            ExpressionTree initialiser,
            ExpressionTree reference,
            Frame inside,
            Frame frame) {
        Optional<Value> known = initialised.get(field);
        if (known != null) {
            return known.orElse(null);
        }
        if (!inProgress.add(field)) {
            return evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference));
        }
        Value value = evaluation.statements().readAs(tree.getType(), initialiser, inside);
        inProgress.remove(field);
        initialised.put(field, Optional.ofNullable(value));
        return value;
    }

    private ClassScope scopeOf(VariableElement field) {
        Sources sources = evaluation.surroundings().sources();
        return sources.scope(sources.declaringClass(field))
                .orElseThrow(() -> new IllegalStateException("no source of " + field));
    }

    private EnumConstant enumConstant(VariableElement constant, TypeElement owner) {
        Sources sources = evaluation.surroundings().sources();
        boolean ownToString = sources.members(owner).methods().getOrDefault("toString", List.of()).stream()
                .anyMatch(method -> method.getParameters().isEmpty());
        boolean ownBody = sources.field(constant)
                .map(tree -> tree.getInitializer() instanceof NewClassTree made && made.getClassBody() != null)
                // an enum of which some constant has a body is not final
                .orElse(!owner.getModifiers().contains(Modifier.FINAL));
        return new EnumConstant(constant, !ownToString && !ownBody);
    }
}
