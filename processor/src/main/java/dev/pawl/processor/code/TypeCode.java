package dev.pawl.processor.code;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Identity;
import java.util.Map;
import java.util.stream.Collectors;

/** Types of columns. */
final class TypeCode {

    private static final Map<String, String> METHODS =
            Map.of("boolean", "bool", "char", "character", "double precision", "doublePrecision");

    private TypeCode() {}

    /** A type with all that belongs to a column of it, for example {@code text().notNull().defaultTo("")}. */
    static String column(ColumnSpec spec) {
        return type(spec.type())
                + (spec.notNull() && spec.identity() == null ? ".notNull()" : "")
                + identity(spec)
                + (spec.defaultValue() == null
                        ? ""
                        : ".defaultTo(" + ValueCode.of(spec.defaultValue(), spec.type()) + ")")
                + (spec.comment() == null ? "" : ".comment(" + JavaText.string(spec.comment()) + ")");
    }

    private static String identity(ColumnSpec spec) {
        if (spec.identity() == null) {
            return "";
        }
        return spec.identity() == Identity.ALWAYS ? ".generatedAlwaysAsIdentity()" : ".generatedByDefaultAsIdentity()";
    }

    /** A type alone, for example {@code varchar(20).array()}. */
    static String type(DataType type) {
        return element(type) + (type.array() ? ".array()" : "");
    }

    private static String element(DataType type) {
        String modifiers = type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (type.userDefined() || isOfPrecision(type)) {
            String written = type.name() + (modifiers.isEmpty() ? "" : "(" + modifiers + ")");
            String schema = type.schema();
            return "userDefined(" + (schema == null ? "" : JavaText.string(schema) + ", ") + JavaText.string(written)
                    + ")";
        } else if (type.name().equals("varchar") && modifiers.isEmpty()) {
            return "text()";
        }
        return METHODS.getOrDefault(type.name(), type.name()) + "(" + modifiers + ")";
    }

    /** Times and spans of a certain precision are called by their name. */
    private static boolean isOfPrecision(DataType type) {
        boolean isTime = type.name().startsWith("time") || type.name().equals("interval");
        return isTime && !type.modifiers().isEmpty();
    }
}
