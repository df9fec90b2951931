package dev.pawl.processor.earlier;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Expression;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of which a stored migration is made, by their names: whatever its records lead to. */
final class StoredTypes {

    private static final Map<Class<?>, Function<String, Object>> SCALARS = Map.ofEntries(
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Character.class, text -> text.charAt(0)),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(BigInteger.class, BigInteger::new),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(byte[].class, text -> HexFormat.of().parseHex(text)),
            Map.entry(Duration.class, Duration::parse),
            Map.entry(Period.class, Period::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(OffsetTime.class, OffsetTime::parse),
            Map.entry(ZonedDateTime.class, ZonedDateTime::parse));

    private static final Map<String, Class<?>> BY_NAME = new HashMap<>();

    static {
        SCALARS.keySet().forEach(type -> BY_NAME.put(name(type), type));
        add(StoredMigration.class);
        // what stands where a record only says `Object`
        add(ColumnSpec.class);
        add(Expression.class);
    }

    private StoredTypes() {}

    private static void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument);
            }
        } else if (type instanceof Class<?> known) {
            add(known);
        }
    }

    private static void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
        } else if (type.isRecord() || type.isEnum()) {
            Class<?> other = BY_NAME.put(name(type), type);
            if (other != null && other != type) {
                throw new IllegalStateException("two types are called the same: " + type + " and " + other);
            }
            if (other == null && type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    add(component.getGenericType());
                }
            }
        }
    }

    /** What a type is called, with those around it in front. */
    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (type == byte[].class) {
            return "bytes";
        }
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    /** The type of a name. */
    static Class<?> type(String name) {
        Class<?> type = BY_NAME.get(name);
        if (type == null) {
            throw new UnreadableTextException("there is no `" + name + "`");
        }
        return type;
    }

    /** A value that has no parts. */
    static Object scalar(Class<?> type, String text) {
        Function<String, Object> reader = SCALARS.get(type);
        if (reader == null) {
            throw new UnreadableTextException("a `" + name(type) + "` is more than a text");
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new UnreadableTextException("`" + text + "` is no " + name(type));
        }
    }

    /** What a component holds that is left out. */
    static @Nullable Object left(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == List.class ? List.of() : null;
    }

    /** A column type is kept as what it says. */
    static @Nullable Object fitted(@Nullable Object value, Class<?> wanted) {
        return wanted == ColumnType.class && value instanceof ColumnSpec spec ? ColumnType.of(spec) : value;
    }
}
