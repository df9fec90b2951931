package dev.pawl.processor.value;

import com.sun.source.tree.Tree;
import java.util.Optional;

/** What values become in a concatenation (JLS 5.1.11). */
public final class Texts {

    private Texts() {}

    /** The text of a value; empty if {@code toString()} may give anything. */
    public static Optional<String> of(Object value) {
        if (value instanceof String || value instanceof Boolean || Numbers.isNumeric(value)) {
            return Optional.of(value.toString());
        }
        if (value instanceof EnumConstant constant && constant.printsItsName()) {
            return Optional.of(constant.name());
        }
        return value instanceof Enum<?> constant && printsItsName(constant)
                ? Optional.of(constant.name())
                : Optional.empty();
    }

    private static boolean printsItsName(Object constant) {
        try {
            // not of its enum: a constant may have a body of its own
            return constant.getClass().getMethod("toString").getDeclaringClass() == Enum.class;
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every object has a toString()", e);
        }
    }

    /** What to say about a value that has no such text. */
    public static Wording wording(Tree tree, Object value) {
        String what = Wording.quote(tree) + " in a concatenation";
        if (value instanceof EnumConstant || value instanceof Enum<?>) {
            return new Wording(what, Wording.code(tree) + ".name()");
        }
        return new Wording(
                what,
                value instanceof ClassLiteral
                        ? Wording.code(tree) + ".getSimpleName()"
                        : "concatenate strings, numbers and constants");
    }
}
