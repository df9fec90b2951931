package dev.pawl.processor.evaluate;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.pawl.processor.source.ClassScope;
import dev.pawl.processor.source.Sources;
import dev.pawl.processor.value.DeclaredType;
import dev.pawl.processor.value.Value;
import dev.pawl.processor.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Calls static methods whose source is being compiled. */
final class SourceCalls {

    private final Evaluation evaluation;

    SourceCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Nullable
    Value read(TypeElement owner, MethodInvocationTree tree, Frame frame) {
        List<ExecutableElement> named = frame.scope().methods(owner, Calls.name(tree));
        List<ExecutableElement> written = named.stream()
                .filter(method -> isStatic(method) && source(method).isPresent())
                .toList();
        if (named.isEmpty()) {
            return evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
        }
        return written.isEmpty()
                ? evaluation.unreadable(tree.getMethodSelect(), frame, unreadable(owner, named.get(0), tree))
                : callOne(written, tree, frame);
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    private Optional<MethodTree> source(ExecutableElement method) {
        return evaluation.surroundings().sources().method(method).filter(tree -> tree.getBody() != null);
    }

    private Wording unreadable(TypeElement owner, ExecutableElement method, MethodInvocationTree tree) {
        Optional<MethodTree> source = evaluation.surroundings().sources().method(method);
        return source.isPresent() && !isStatic(method)
                ? UnreadableCalls.ofInstanceMethod(source.get(), tree)
                : UnreadableCalls.wording(owner, tree);
    }

    private @Nullable Value callOne(List<ExecutableElement> methods, MethodInvocationTree tree, Frame frame) {
        List<@Nullable Value> arguments = evaluation.readAll(tree.getArguments(), frame);
        List<Overload<ExecutableElement>> candidates = methods.stream()
                .map(evaluation.surroundings().erasure()::overload)
                .filter(overload -> overload.hasArity(arguments.size()))
                .toList();
        boolean someUnknown = arguments.stream().anyMatch(Objects::isNull);
        List<Overload<ExecutableElement>> chosen =
                someUnknown ? candidates : Overload.chosen(candidates, objects(arguments));
        if (chosen.size() == 1) {
            return call(chosen.get(0), arguments, tree, frame);
        }
        return someUnknown ? null : evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
    }

    private static List<Object> objects(List<@Nullable Value> arguments) {
        List<Object> objects = new ArrayList<>();
        for (Value argument : arguments) {
            if (argument != null) {
                objects.add(argument.object());
            }
        }
        return objects;
    }

    private @Nullable Value call(
            Overload<ExecutableElement> overload,
            List<@Nullable Value> arguments,
            MethodInvocationTree tree,
            Frame frame) {
        ExecutableElement method = overload.method();
        MethodTree source = source(method).orElseThrow();
        if (frame.isRunning(source)) {
            return evaluation.unreadable(tree.getMethodSelect(), frame, UnreadableCalls.recursive(tree));
        }
        Sources sources = evaluation.surroundings().sources();
        ClassScope scope = sources.scope(sources.declaringClass(method)).orElseThrow();
        Frame callee = frame.call(source, scope);
        bind(overload, source, arguments, callee);
        evaluation.statements().run(source, callee);
        return callee.result();
    }

    private void bind(
            Overload<ExecutableElement> overload, MethodTree source, List<@Nullable Value> arguments, Frame callee) {
        List<? extends VariableTree> parameters = source.getParameters();
        int single = overload.isVarargs() ? parameters.size() - 1 : parameters.size();
        for (int i = 0; i < single; i++) {
            VariableTree parameter = parameters.get(i);
            Value argument = arguments.get(i);
            callee.declare(
                    parameter.getName().toString(),
                    argument == null ? null : DeclaredType.assign(parameter.getType(), argument));
        }
        if (overload.isVarargs()) {
            VariableTree rest = parameters.get(single);
            callee.declare(
                    rest.getName().toString(),
                    array(overload, arguments.subList(single, arguments.size()), callee, rest));
        }
    }

    private static @Nullable Value array(
            Overload<ExecutableElement> overload, List<@Nullable Value> rest, Frame callee, VariableTree parameter) {
        List<Value> elements = new ArrayList<>();
        for (Value element : rest) {
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        if (elements.size() == 1 && elements.get(0).object().getClass().isArray()) {
            return elements.get(0);
        }
        Class<?> type = overload.parameters().get(overload.parameters().size() - 1);
        List<Object> objects = elements.stream().map(Value::object).toList();
        return new Value(Overload.array(type.componentType(), objects), callee.at(parameter), elements);
    }
}
