package dev.pawl.processor.evaluate;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.pawl.processor.value.ClassLiteral;
import dev.pawl.processor.value.EnumConstant;
import dev.pawl.processor.value.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the DSL. */
final class DslCalls {

    private final Evaluation evaluation;
    private final Set<Object> handles = Collections.newSetFromMap(new IdentityHashMap<>());

    DslCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Makes an object a handle: what it and the objects that it returns are told is recorded. */
    void isHandle(Object object) {
        handles.add(object);
    }

    /** The value of a call; the receiver is null for a static method. */
    @Nullable
    Value read(@Nullable Value receiver, Class<?> type, MethodInvocationTree tree, Frame frame) {
        DslClasses dsl = evaluation.surroundings().dsl();
        String name = Calls.name(tree);
        List<Overload<Method>> named = receiver == null ? dsl.staticMethods(type, name) : dsl.methods(type, name);
        Value result = result(receiver, named, tree, frame);
        return result == null ? unchangedHandle(receiver, named) : result;
    }

    /** Where a handle would return itself, what follows in the chain can be read although this call cannot. */
    private @Nullable Value unchangedHandle(@Nullable Value receiver, List<Overload<Method>> named) {
        return receiver != null
                        && handles.contains(receiver.object())
                        && !named.isEmpty()
                        && named.stream()
                                .allMatch(overload -> overload.method().getReturnType()
                                        == receiver.object().getClass())
                ? receiver
                : null;
    }

    private @Nullable Value result(
            @Nullable Value receiver, List<Overload<Method>> named, MethodInvocationTree tree, Frame frame) {
        List<@Nullable Value> read = evaluation.readAll(tree.getArguments(), frame);
        if (named.isEmpty()) {
            return evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
        }
        List<Value> arguments = new ArrayList<>();
        for (Value argument : read) {
            if (argument == null || !isPassable(argument)) {
                return null;
            }
            arguments.add(argument);
        }
        List<Overload<Method>> chosen = Overload.chosen(named, objects(arguments));
        return chosen.size() == 1
                ? call(receiver, chosen.get(0), arguments, tree, frame)
                : evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
    }

    /** Whether the DSL gets to see a value. Of users' enums and classes there are only names. */
    private boolean isPassable(Value argument) {
        if (argument.object() instanceof Collection<?>) {
            return argument.elements().stream().allMatch(this::isPassable);
        }
        boolean onlyNamed = argument.object() instanceof EnumConstant || argument.object() instanceof ClassLiteral;
        if (onlyNamed) {
            evaluation.problems().unreadable(argument.location(), UnreadableCalls.asArgument(argument));
        }
        return !onlyNamed;
    }

    private static List<Object> objects(List<Value> values) {
        List<Object> objects = new ArrayList<>(values.size());
        values.forEach(value -> objects.add(value.object()));
        return objects;
    }

    private @Nullable Value call(
            @Nullable Value receiver,
            Overload<Method> overload,
            List<Value> arguments,
            MethodInvocationTree tree,
            Frame frame) {
        Object target = receiver == null ? null : receiver.object();
        try {
            Object result = overload.method().invoke(target, overload.pack(objects(arguments)));
            evaluation.trace().called(frame.at(place(tree)), receiver, arguments);
            return value(result, overload.method(), receiver, arguments, tree, frame);
        } catch (InvocationTargetException e) {
            return refused(e.getCause(), overload.method(), arguments, tree, frame);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("public methods can be called", e);
        }
    }

    /** What stands for a call as a whole: the caret of the call itself lands on a parenthesis. */
    private static Tree place(MethodInvocationTree tree) {
        return tree.getArguments().isEmpty()
                ? tree.getMethodSelect()
                : tree.getArguments().get(0);
    }

    private @Nullable Value value(
            @Nullable Object result,
            Method method,
            @Nullable Value receiver,
            List<Value> arguments,
            MethodInvocationTree tree,
            Frame frame) {
        if (result == null) {
            return method.getReturnType() == void.class
                    ? Value.of(Value.Nothing.NOTHING, frame.at(tree))
                    : evaluation.unreadable(tree.getMethodSelect(), frame, UnreadableCalls.wording(tree));
        }
        if (receiver != null && result == receiver.object()) {
            return receiver;
        }
        List<Value> parts = new ArrayList<>(arguments);
        if (receiver != null && handles.contains(receiver.object())) {
            handles.add(result);
            parts.addAll(0, receiver.parts());
        } else if (receiver != null) {
            parts.add(0, receiver);
        }
        return result instanceof String ? Value.of(result, frame.at(tree)) : new Value(result, frame.at(tree), parts);
    }

    private @Nullable Value refused(
            @Nullable Throwable cause, Method method, List<Value> arguments, MethodInvocationTree tree, Frame frame) {
        if (cause instanceof ClassCastException) {
            return evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
        }
        if (cause instanceof IllegalArgumentException problem) {
            evaluation
                    .problems()
                    .invalid(Blame.of(problem, arguments, frame.at(place(tree))), String.valueOf(problem.getMessage()));
            return null;
        }
        throw new IllegalStateException("the DSL failed at " + method, cause);
    }
}
