package dev.pawl.processor.evaluate;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the methods that a call may mean, with its erased parameters.
 *
 * @param method the method
 * @param parameters the parameters' types; primitives are primitive
 * @param isVarargs whether the last parameter takes any number of arguments
 * @param <M> what stands for the method
 */
record Overload<M>(M method, List<Class<?>> parameters, boolean isVarargs) {

    static Overload<Method> of(Method method) {
        return new Overload<>(method, List.of(method.getParameterTypes()), method.isVarArgs());
    }

    /**
     * The methods that a call means: exactly one, unless it does not type-check or the choice depends on static types
     * that are not known here.
     */
    static <M> List<Overload<M>> chosen(List<Overload<M>> candidates, List<?> arguments) {
        // the three phases of JLS 15.12.2
        for (Phase phase : Phase.IN_ORDER) {
            List<Overload<M>> applicable = applicable(candidates, phase, arguments);
            if (!applicable.isEmpty()) {
                return applicable.size() == 1 ? applicable : mostSpecific(applicable, arguments.size());
            }
        }
        return List.of();
    }

    private static <M> List<Overload<M>> applicable(List<Overload<M>> candidates, Phase phase, List<?> arguments) {
        List<Overload<M>> applicable = new ArrayList<>(1);
        for (Overload<M> candidate : candidates) {
            if (candidate.isApplicable(phase, arguments)) {
                applicable.add(candidate);
            }
        }
        return applicable;
    }

    private static <M> List<Overload<M>> mostSpecific(List<Overload<M>> applicable, int arity) {
        return applicable.stream()
                .filter(one -> applicable.stream().allMatch(other -> one.isAsSpecificAs(other, arity)))
                .toList();
    }

    /** Whether a call with so many arguments can mean this method. */
    boolean hasArity(int arity) {
        return isVarargs ? arity >= parameters.size() - 1 : arity == parameters.size();
    }

    private boolean isApplicable(Phase phase, List<?> arguments) {
        boolean spread = phase == Phase.VARARGS;
        if (spread ? !isVarargs || !hasArity(arguments.size()) : arguments.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!phase.accepts(parameter(i, spread), arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAsSpecificAs(Overload<M> other, int arity) {
        return IntStream.range(0, arity)
                .allMatch(i -> Phase.isSubtype(
                        parameter(i, arity != parameters.size()),
                        other.parameter(i, arity != other.parameters.size())));
    }

    private Class<?> parameter(int index, boolean spread) {
        int last = parameters.size() - 1;
        return spread && index >= last ? parameters.get(last).componentType() : parameters.get(index);
    }

    /** The arguments as reflection takes them, those of a varargs parameter packed into an array. */
    Object[] pack(List<?> arguments) {
        if (!isVarargs || isApplicable(Phase.LOOSE, arguments)) {
            return arguments.toArray();
        }
        int last = parameters.size() - 1;
        List<Object> packed = new ArrayList<>(arguments.subList(0, last));
        packed.add(array(parameters.get(last).componentType(), arguments.subList(last, arguments.size())));
        return packed.toArray();
    }

    /** An array as the compiler makes it for a varargs parameter. */
    static Object array(Class<?> component, List<?> elements) {
        Object array = Array.newInstance(component, elements.size());
        IntStream.range(0, elements.size()).forEach(i -> Array.set(array, i, elements.get(i)));
        return array;
    }
}
