package dev.pawl.processor.evaluate;

import com.sun.source.tree.MethodInvocationTree;
import dev.pawl.processor.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code List.of} and {@code Set.of}. */
final class Lists {

    private final Evaluation evaluation;

    Lists(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static boolean areMadeBy(TypeElement owner, String method) {
        return method.equals("of") && (isList(owner) || owner.getQualifiedName().contentEquals("java.util.Set"));
    }

    private static boolean isList(TypeElement owner) {
        return owner.getQualifiedName().contentEquals("java.util.List");
    }

    @Nullable
    Value read(TypeElement owner, MethodInvocationTree tree, Frame frame) {
        List<Value> elements = new ArrayList<>();
        for (Value element : evaluation.readAll(tree.getArguments(), frame)) {
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        // the varargs parameter of a helper is an array, which `of` spreads
        boolean spread =
                elements.size() == 1 && elements.get(0).object().getClass().isArray();
        List<Value> listed = spread ? elements.get(0).elements() : elements;
        return isList(owner) ? list(listed, tree, frame) : set(listed, tree, frame);
    }

    private static Value list(List<Value> elements, MethodInvocationTree tree, Frame frame) {
        List<Object> objects = elements.stream().map(Value::object).toList();
        return new Value(objects, frame.at(tree), elements);
    }

    /** In the order of writing, where Java's sets differ from run to run: a migration means the same everywhere. */
    private @Nullable Value set(List<Value> elements, MethodInvocationTree tree, Frame frame) {
        Set<Object> objects = new LinkedHashSet<>();
        for (Value element : elements) {
            if (!objects.add(element.object())) {
                evaluation
                        .problems()
                        .invalid(element.location(), "`Set.of` does not take `" + element.object() + "` twice");
                return null;
            }
        }
        return new Value(Collections.unmodifiableSet(objects), frame.at(tree), elements);
    }
}
