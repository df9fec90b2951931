package dev.pawl.processor.value;

import java.util.List;
import java.util.Map;

/** Conversions of Java's primitives (JLS 5.1.2, 5.1.3, 5.6), which are boxed here. */
public final class Numbers {

    private static final List<Class<?>> WIDENING =
            List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private static final Map<Class<?>, Class<?>> UNBOXED = Map.of(
            Boolean.class, boolean.class,
            Byte.class, byte.class,
            Short.class, short.class,
            Character.class, char.class,
            Integer.class, int.class,
            Long.class, long.class,
            Float.class, float.class,
            Double.class, double.class);

    private Numbers() {}

    /** The primitive type of a box; any other class as it is. */
    public static Class<?> unboxed(Class<?> type) {
        return UNBOXED.getOrDefault(type, type);
    }

    /** Whether an object stands for a primitive that arithmetic takes. */
    public static boolean isNumeric(Object value) {
        return value instanceof Number || value instanceof Character;
    }

    /** Whether a primitive type becomes another without being asked to. */
    public static boolean isWidening(Class<?> from, Class<?> to) {
        int rank = from == char.class ? WIDENING.indexOf(int.class) : WIDENING.indexOf(from);
        return rank >= 0 && rank <= WIDENING.indexOf(to);
    }

    /** The type in which an operator works. */
    static Class<?> promoted(Object left, Object right) {
        return WIDENING.get(Math.max(rank(left), rank(right)));
    }

    private static int rank(Object value) {
        return Math.max(WIDENING.indexOf(int.class), WIDENING.indexOf(unboxed(value.getClass())));
    }

    static Number number(Object value) {
        return value instanceof Character character ? (int) character : (Number) value;
    }

    /** A cast between numeric types. */
    static Object cast(Object value, Class<?> type) {
        Number number = number(value);
        return switch (type.getName()) {
            case "byte" -> number.byteValue();
            case "short" -> number.shortValue();
            case "char" -> (char) number.intValue();
            case "int" -> number.intValue();
            case "long" -> number.longValue();
            case "float" -> number.floatValue();
            default -> number.doubleValue();
        };
    }

    /** Whether an {@code int} constant may be assigned to a smaller type without a cast (JLS 5.2). */
    static boolean fits(Object value, Class<?> type) {
        boolean small = type == byte.class || type == short.class || type == char.class;
        boolean atMostInt = isNumeric(value) && isWidening(unboxed(value.getClass()), int.class);
        return small
                && atMostInt
                && number(cast(value, type)).intValue() == number(value).intValue();
    }

    /** The value that {@code ?:} gives, whose type depends on what was not chosen, too (JLS 15.25.2). */
    public static Object unified(Object chosen, Object other) {
        if (!isNumeric(chosen) || !isNumeric(other) || chosen.getClass() == other.getClass()) {
            return chosen;
        }
        return cast(chosen, unifiedType(chosen, other));
    }

    private static Class<?> unifiedType(Object one, Object two) {
        Class<?> first = unboxed(one.getClass());
        Class<?> second = unboxed(two.getClass());
        if (one instanceof Integer && fits(one, second)) {
            return second;
        }
        if (two instanceof Integer && fits(two, first)) {
            return first;
        }
        boolean bothShort = isWidening(first, short.class) && isWidening(second, short.class);
        return bothShort ? short.class : promoted(one, two);
    }
}
