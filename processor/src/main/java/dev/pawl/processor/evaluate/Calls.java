package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.pawl.processor.value.ClassLiteral;
import dev.pawl.processor.value.EnumConstant;
import dev.pawl.processor.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Tells what a call is a call of, and hands it on. */
final class Calls {

    /** javac, which descends into a chain call by call, runs out of stack between 700 and 1,000. */
    private static final int LONGEST_CHAIN = 500;

    private final Evaluation evaluation;

    Calls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The name of the method that is called. */
    static String name(MethodInvocationTree tree) {
        ExpressionTree method = tree.getMethodSelect();
        return method instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : method.toString();
    }

    @Nullable
    Value read(MethodInvocationTree tree, Frame frame) {
        // not by recursion: a chain may well have thousands of links
        Deque<MethodInvocationTree> chain = new ArrayDeque<>();
        for (ExpressionTree link = tree; link instanceof MethodInvocationTree call; link = receiver(call)) {
            chain.push(call);
        }
        if (chain.size() > LONGEST_CHAIN) {
            return evaluation.unreadable(chain.peek(), frame, UnreadableCalls.chain(chain.size()));
        }
        Value value = first(chain.pop(), frame);
        for (MethodInvocationTree link : chain) {
            value = ofValue(value, link, frame);
        }
        return value;
    }

    private static @Nullable ExpressionTree receiver(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    private @Nullable Value first(MethodInvocationTree tree, Frame frame) {
        ExpressionTree receiver = receiver(tree);
        if (receiver == null) {
            return unqualified(tree, frame);
        }
        return Names.of(receiver, frame) instanceof Meaning.ClassName type
                ? ofClass(type.element(), tree, frame)
                : ofValue(evaluation.read(receiver, frame), tree, frame);
    }

    private @Nullable Value unqualified(MethodInvocationTree tree, Frame frame) {
        List<TypeElement> owners = frame.scope().ownersOfMethod(name(tree));
        for (TypeElement owner : owners) {
            if (owners.size() == 1 || takes(owner, tree, frame)) {
                return ofClass(owner, tree, frame);
            }
        }
        return evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree));
    }

    /** Where several classes have a method of that name, the number of arguments has to tell which one is meant. */
    private boolean takes(TypeElement owner, MethodInvocationTree tree, Frame frame) {
        int arity = tree.getArguments().size();
        return frame.scope().methods(owner, name(tree)).stream()
                .map(method -> evaluation.surroundings().erasure().overload(method))
                .anyMatch(overload -> overload.hasArity(arity));
    }

    private @Nullable Value ofClass(TypeElement owner, MethodInvocationTree tree, Frame frame) {
        Optional<Class<?>> dslClass = evaluation.surroundings().dsl().of(owner);
        if (dslClass.isPresent()) {
            return evaluation.dslCalls().read(null, dslClass.get(), tree, frame);
        }
        return Lists.areMadeBy(owner, name(tree))
                ? evaluation.lists().read(owner, tree, frame)
                : evaluation.sourceCalls().read(owner, tree, frame);
    }

    private @Nullable Value ofValue(@Nullable Value receiver, MethodInvocationTree tree, Frame frame) {
        if (receiver == null) {
            // only to find what else is wrong in the same chain of calls
            evaluation.readAll(tree.getArguments(), frame);
            return null;
        }
        Optional<Object> name = name(receiver.object(), tree);
        if (name.isPresent()) {
            return Value.of(name.get(), frame.at(tree));
        }
        return DslClasses.contains(receiver.object().getClass())
                ? evaluation.dslCalls().read(receiver, receiver.object().getClass(), tree, frame)
                : ofOther(receiver, tree, frame);
    }

    private @Nullable Value ofOther(Value receiver, MethodInvocationTree tree, Frame frame) {
        return receiver.object() == Value.Nothing.NOTHING
                ? evaluation.unresolved(tree, frame, UnreadableCalls.wording(tree))
                : evaluation.unreadable(tree.getMethodSelect(), frame, UnreadableCalls.wording(tree));
    }

    /** The name of an enum constant or of a class. */
    private static Optional<Object> name(Object receiver, MethodInvocationTree tree) {
        if (!tree.getArguments().isEmpty()) {
            return Optional.empty();
        }
        String method = name(tree);
        if (receiver instanceof ClassLiteral literal) {
            return literal.call(method);
        }
        if (!method.equals("name")) {
            return Optional.empty();
        }
        return receiver instanceof EnumConstant constant
                ? Optional.of(constant.name())
                : Optional.of(receiver).filter(Enum.class::isInstance).map(constant -> ((Enum<?>) constant).name());
    }
}
