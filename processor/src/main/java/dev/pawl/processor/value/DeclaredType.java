package dev.pawl.processor.value;

import com.sun.source.tree.Tree;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type in a declaration or a cast, as far as it changes or checks a value: primitives, their boxes, and strings.
 *
 * @param type the type
 */
public record DeclaredType(Class<?> type) {

    private static final Map<String, Class<?>> BY_NAME = Map.ofEntries(
            Map.entry("boolean", boolean.class),
            Map.entry("byte", byte.class),
            Map.entry("short", short.class),
            Map.entry("char", char.class),
            Map.entry("int", int.class),
            Map.entry("long", long.class),
            Map.entry("float", float.class),
            Map.entry("double", double.class),
            Map.entry("Boolean", Boolean.class),
            Map.entry("Byte", Byte.class),
            Map.entry("Short", Short.class),
            Map.entry("Character", Character.class),
            Map.entry("Integer", Integer.class),
            Map.entry("Long", Long.class),
            Map.entry("Float", Float.class),
            Map.entry("Double", Double.class),
            Map.entry("String", String.class));

    /** A type by what is written; empty for {@code var} and for types that leave values as they are. */
    public static Optional<DeclaredType> of(@Nullable Tree tree) {
        return tree == null
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(tree.toString())).map(DeclaredType::new);
    }

    /** Whether a cast to it leaves an expression constant. */
    public boolean isConstant() {
        return type.isPrimitive() || type == String.class;
    }

    /** A value as a variable of a type holds it; null if it cannot. */
    public static @Nullable Value assign(@Nullable Tree type, Value value) {
        DeclaredType declared = of(type).orElse(null);
        if (declared == null) {
            return value;
        }
        Object assigned = declared.assign(value.object());
        if (assigned == null || assigned == value.object()) {
            return assigned == null ? null : value;
        }
        return new Value(assigned, value.location(), value.parts());
    }

    /** The conversions of JLS 5.2. */
    private @Nullable Object assign(Object value) {
        Class<?> primitive = Numbers.unboxed(type);
        Class<?> given = Numbers.unboxed(value.getClass());
        if (given == primitive) {
            return value;
        }
        boolean widens = type.isPrimitive() && Numbers.isWidening(given, type);
        return widens || Numbers.fits(value, primitive) ? Numbers.cast(value, primitive) : null;
    }

    /** A value after a cast (JLS 5.5); null if it cannot be cast. */
    @Nullable
    public Object cast(Object value) {
        if (Numbers.unboxed(value.getClass()) == type) {
            return value;
        }
        return type.isPrimitive() && type != boolean.class && Numbers.isNumeric(value)
                ? Numbers.cast(value, type)
                : null;
    }
}
