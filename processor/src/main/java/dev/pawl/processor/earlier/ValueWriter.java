package dev.pawl.processor.earlier;

import dev.pawl.dsl.ColumnType;
import dev.pawl.processor.migration.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as one line of ASCII that says of itself what it is: {@code AddColumn(table="t",column=ColumnSpec(...))}. What says
 * nothing - null, false, zero, an empty list - is left out of a record, so that a component that is added later can be read from
 * what was written before.
 */
final class ValueWriter {

    private final StringBuilder text = new StringBuilder();

    private ValueWriter() {}

    static String write(Object value) {
        ValueWriter writer = new ValueWriter();
        writer.add(value);
        return writer.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof String string) {
            quoted(string);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof ColumnType<?> type) {
            record(type.spec());
        } else if (value instanceof Record record) {
            record(record);
        } else if (value instanceof Enum<?> constant) {
            text.append(StoredTypes.name(constant.getDeclaringClass()))
                    .append('.')
                    .append(constant.name());
        } else if (value instanceof Boolean) {
            text.append(value);
        } else {
            text.append(StoredTypes.name(value.getClass()));
            text.append('(');
            quoted(scalar(value));
            text.append(')');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return Double.toHexString(number);
        }
        if (value instanceof Float number) {
            return Float.toHexString(number);
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            return value.toString();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    private void list(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ",");
            add(list.get(i));
        }
        text.append(']');
    }

    private void record(Record record) {
        text.append(StoredTypes.name(record.getClass())).append('(');
        boolean isFirst = true;
        for (Part part : Part.of(record)) {
            Object value = part.value();
            if (value == null || value.equals(StoredTypes.left(part.component().getType()))) {
                continue;
            }
            text.append(isFirst ? "" : ",").append(part.name()).append('=');
            add(value);
            isFirst = false;
        }
        text.append(')');
    }

    /** In ASCII, which keeps even half a surrogate pair apart from another. */
    private void quoted(String string) {
        text.append('"');
        string.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c >= ' ' && c <= '~') {
                text.append((char) c);
            } else {
                text.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            }
        });
        text.append('"');
    }
}
