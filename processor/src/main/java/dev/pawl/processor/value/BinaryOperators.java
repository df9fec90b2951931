package dev.pawl.processor.value;

import com.sun.source.tree.Tree.Kind;
import org.jspecify.annotations.Nullable;

/** Java's binary operators on primitives (JLS 15.17 to 15.22); {@code &&} and {@code ||} do not come here. */
public final class BinaryOperators {

    private BinaryOperators() {}

    /**
     * The result, or null where the operator does not take such operands.
     *
     * @throws ArithmeticException for an integer divided by zero
     */
    public static @Nullable Object apply(Kind operator, Object left, Object right) {
        if (left instanceof Boolean one && right instanceof Boolean two) {
            return onBooleans(operator, one, two);
        }
        if (!Numbers.isNumeric(left) || !Numbers.isNumeric(right)) {
            return null;
        }
        return isShift(operator) ? shift(operator, left, right) : onNumbers(operator, left, right);
    }

    private static @Nullable Object onNumbers(Kind operator, Object left, Object right) {
        Number one = Numbers.number(left);
        Number two = Numbers.number(right);
        return switch (Numbers.promoted(left, right).getName()) {
            case "int" -> onInts(operator, one.intValue(), two.intValue());
            case "long" -> onLongs(operator, one.longValue(), two.longValue());
            case "float" -> onFloats(operator, one.floatValue(), two.floatValue());
            default -> onDoubles(operator, one.doubleValue(), two.doubleValue());
        };
    }

    private static boolean isShift(Kind operator) {
        return operator == Kind.LEFT_SHIFT || operator == Kind.RIGHT_SHIFT || operator == Kind.UNSIGNED_RIGHT_SHIFT;
    }

    /** The operands of a shift are promoted one by one. */
    private static @Nullable Object shift(Kind operator, Object left, Object right) {
        Number one = Numbers.number(left);
        Number two = Numbers.number(right);
        if (one instanceof Double || one instanceof Float || two instanceof Double || two instanceof Float) {
            return null;
        }
        return one instanceof Long wide
                ? shift(operator, wide.longValue(), two.longValue())
                : shift(operator, one.intValue(), two.longValue());
    }

    private static Object shift(Kind operator, int value, long distance) {
        return switch (operator) {
            case LEFT_SHIFT -> value << distance;
            case RIGHT_SHIFT -> value >> distance;
            default -> value >>> distance;
        };
    }

    private static Object shift(Kind operator, long value, long distance) {
        return switch (operator) {
            case LEFT_SHIFT -> value << distance;
            case RIGHT_SHIFT -> value >> distance;
            default -> value >>> distance;
        };
    }

    private static @Nullable Object onBooleans(Kind operator, boolean left, boolean right) {
        return switch (operator) {
            case AND -> left && right;
            case OR -> left || right;
            case XOR, NOT_EQUAL_TO -> left ^ right;
            case EQUAL_TO -> left == right;
            default -> null;
        };
    }

    private static @Nullable Object onInts(Kind operator, int left, int right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            default -> compared(operator, Integer.compare(left, right));
        };
    }

    private static @Nullable Object onLongs(Kind operator, long left, long right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            default -> compared(operator, Long.compare(left, right));
        };
    }

    private static @Nullable Object compared(Kind operator, int order) {
        return switch (operator) {
            case LESS_THAN -> order < 0;
            case LESS_THAN_EQUAL -> order <= 0;
            case GREATER_THAN -> order > 0;
            case GREATER_THAN_EQUAL -> order >= 0;
            case EQUAL_TO -> order == 0;
            case NOT_EQUAL_TO -> order != 0;
            default -> null;
        };
    }

    private static @Nullable Object onFloats(Kind operator, float left, float right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            default -> comparedInexactly(operator, left, right);
        };
    }

    private static @Nullable Object onDoubles(Kind operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            default -> comparedInexactly(operator, left, right);
        };
    }

    /** Not by {@code compare}, which orders NaN and tells zeros apart. */
    private static @Nullable Object comparedInexactly(Kind operator, double left, double right) {
        return switch (operator) {
            case LESS_THAN -> left < right;
            case LESS_THAN_EQUAL -> left <= right;
            case GREATER_THAN -> left > right;
            case GREATER_THAN_EQUAL -> left >= right;
            case EQUAL_TO -> left == right;
            case NOT_EQUAL_TO -> left != right;
            default -> null;
        };
    }
}
