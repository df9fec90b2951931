package dev.pawl.processor.value;

import com.sun.source.tree.Tree.Kind;
import org.jspecify.annotations.Nullable;

/** Java's unary operators (JLS 15.15) without those that assign. */
public final class UnaryOperators {

    private UnaryOperators() {}

    /** The result, or null where the operator does not take such an operand. */
    public static @Nullable Object apply(Kind operator, Object operand) {
        if (operand instanceof Boolean flag) {
            return operator == Kind.LOGICAL_COMPLEMENT ? !flag : null;
        }
        if (!Numbers.isNumeric(operand)) {
            return null;
        }
        Object promoted = Numbers.cast(operand, Numbers.promoted(operand, operand));
        return switch (operator) {
            case UNARY_PLUS -> promoted;
            case UNARY_MINUS -> negated(promoted);
            case BITWISE_COMPLEMENT -> complement(promoted);
            default -> null;
        };
    }

    private static Object negated(Object value) {
        if (value instanceof Integer number) {
            return -number;
        }
        if (value instanceof Long number) {
            return -number;
        }
        return value instanceof Float number ? (Object) (-number) : (Object) (-(Double) value);
    }

    private static @Nullable Object complement(Object value) {
        if (value instanceof Integer number) {
            return ~number;
        }
        return value instanceof Long number ? ~number : null;
    }
}
