package dev.pawl.processor.evaluate;

import dev.pawl.processor.value.Numbers;
import dev.pawl.processor.value.Value;
import java.util.List;

/** How far an argument may be converted to fit a parameter (JLS 15.12.2.2 to 15.12.2.4). */
enum Phase {
    /** By subtyping and by widening of numbers. */
    STRICT,
    /** By boxing as well. */
    LOOSE,
    /** As {@link #LOOSE}, and an argument may be one of those that fill an array. */
    VARARGS;

    /** The phases in the order in which they are tried. */
    static final List<Phase> IN_ORDER = List.of(values());

    /** Whether a parameter takes an argument. The value of a primitive is boxed here, but counts as primitive. */
    boolean accepts(Class<?> parameter, Object argument) {
        if (argument == Value.Nothing.NOTHING) {
            return false;
        }
        return isSubtype(Numbers.unboxed(argument.getClass()), parameter)
                || (this != STRICT && parameter.isInstance(argument));
    }

    /** Subtyping of classes, and of primitives among themselves (JLS 4.10.1). */
    static boolean isSubtype(Class<?> type, Class<?> supertype) {
        return supertype.isAssignableFrom(type)
                || (type.isPrimitive() && supertype.isPrimitive() && Numbers.isWidening(type, supertype));
    }
}
