package dev.pawl.processor.generate;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.internal.OutsideChecksum;
import dev.pawl.dsl.internal.SqlText;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.migration.Part;
import dev.pawl.processor.sql.SqlTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations as a text that stays the same in every later Pawl, on every JDK: {@code
 * [AddColumn(column="priority",table="conversations",type=ColumnSpec(type=DataType(name="text")))]}.
 *
 * <p>Components are sorted by name, and those that say nothing are left out, so that a component added later does not
 * change what older migrations look like. What says nothing is decided by the declared type, because a default of
 * {@code false} is not the same as no default: null, {@code false} and zero of a primitive, an empty list. So a
 * component added later has to be one of these when it is not given; an enum has to be nullable.
 */
final class CanonicalForm {

    private final SqlTexts texts;

    private CanonicalForm(SqlTexts texts) {
        this.texts = texts;
    }

    static String of(List<Operation> operations, SqlTexts texts) {
        return new CanonicalForm(texts).list(operations);
    }

    static String of(@Nullable Object value, SqlTexts texts) {
        return new CanonicalForm(texts).value(value);
    }

    private String value(@Nullable Object value) {
        if (value instanceof Index.Key key && key.isExpression()) {
            return record(new Index.Key(texts.read(key.text()).canonical(), true, key.isDescending()));
        }
        if (value instanceof QualifiedName name) {
            return (name.schema() == null ? "" : quoted(name.schema()) + ".") + quoted(name.name());
        }
        if (value instanceof ColumnType<?> type) {
            return record(type.spec());
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof List<?> elements) {
            return list(elements);
        }
        return value instanceof CharSequence || value instanceof Character ? quoted(value.toString()) : plain(value);
    }

    private String list(List<?> elements) {
        return elements.stream().map(this::value).collect(Collectors.joining(",", "[", "]"));
    }

    private String record(Record record) {
        return Part.of(record).stream()
                .filter(part -> !part.component().isAnnotationPresent(OutsideChecksum.class))
                .sorted(Comparator.comparing(Part::name))
                .filter(CanonicalForm::saysSomething)
                .map(part -> part.name() + "=" + value(spelled(part)))
                .collect(Collectors.joining(",", record.getClass().getSimpleName() + "(", ")"));
    }

    static boolean saysSomething(Part part) {
        Object value = part.value();
        if (part.component().getType().isPrimitive()) {
            return value instanceof Number number ? number.doubleValue() != 0 : !Boolean.FALSE.equals(value);
        }
        boolean isEmptyList =
                part.component().getType() == List.class && List.of().equals(value);
        return value != null && !isEmptyList;
    }

    /** How SQL is spelled, and what is remarked in it, is no matter. */
    private @Nullable Object spelled(Part part) {
        return part.component().isAnnotationPresent(SqlText.class) && part.value() instanceof String sql
                ? texts.read(sql).canonical()
                : part.value();
    }

    /** What has neither parts nor quotes. */
    private static String plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Double || value instanceof Float) {
            // in hexadecimal, because JDK 19 changed the decimal digits
            return Double.toHexString(((Number) value).doubleValue());
        }
        if (value instanceof Temporal || value instanceof TemporalAmount || value instanceof UUID) {
            return value.getClass().getSimpleName() + "(" + value + ")";
        }
        if (value instanceof byte[] bytes) {
            return "bytes(" + HexFormat.of().formatHex(bytes) + ")";
        }
        if (value == null || value instanceof Boolean || isExactNumber(value)) {
            return String.valueOf(value);
        }
        throw new IllegalStateException("no canonical form of " + value.getClass());
    }

    private static boolean isExactNumber(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    /** Text in quotes and in ASCII, which keeps even half a surrogate pair apart from another. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < 128) {
                quoted.append((char) c);
            } else {
                quoted.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            }
        });
        return quoted.append('"').toString();
    }
}
