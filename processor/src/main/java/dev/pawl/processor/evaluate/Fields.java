package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import dev.pawl.processor.source.Sources;
import dev.pawl.processor.value.EnumConstant;
import dev.pawl.processor.value.Value;
import java.util.List;
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
        VariableTree source = evaluation.surroundings().sources().field(field).orElse(null);
        return source == null || source.getInitializer() == null
                ? compiled(field, reference, frame)
                : evaluation.initialisers().read(field, source, reference, frame);
    }

    private @Nullable Value compiled(VariableElement field, ExpressionTree reference, Frame frame) {
        Object value = field.getConstantValue();
        return value == null
                ? evaluation.unreadable(reference, frame, UnreadableFields.notConstant(reference))
                : Value.of(value, frame.at(reference));
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
