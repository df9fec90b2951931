package dev.pawl.processor.schema;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exists, a line for each object, exactly as the runtime's {@code Catalogue} reads it from PostgreSQL. */
public final class CatalogueLines {

    /** What {@code format_type} calls the types that it does not call by their usual names. */
    private static final Map<String, String> FORMATTED = Map.of(
            "varchar", "character varying",
            "char", "character",
            "time", "time without time zone",
            "timestamp", "timestamp without time zone",
            "timestamptz", "timestamp with time zone",
            "timetz", "time with time zone",
            "varbit", "bit varying");

    private CatalogueLines() {}

    /**
     * What is there.
     *
     * @param schema the schema
     */
    public static SortedSet<String> of(Schema schema) {
        SortedSet<String> lines = new TreeSet<>();
        schema.tables().values().forEach(table -> lines.addAll(of(table)));
        return lines;
    }

    /**
     * What is different.
     *
     * @param before the schema as it was
     * @param after the schema as it is now
     * @return the lines that are gone, with {@code -} before them, then those that are new, with {@code +}
     */
    public static List<String> changes(Schema before, Schema after) {
        SortedSet<String> old = ofChanged(before, after);
        SortedSet<String> fresh = ofChanged(after, before);
        return Stream.concat(signed("-", old, fresh), signed("+", fresh, old)).toList();
    }

    private static Stream<String> signed(String sign, SortedSet<String> lines, SortedSet<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).map(line -> sign + line);
    }

    /** Most tables are the very same object in both. */
    private static SortedSet<String> ofChanged(Schema schema, Schema other) {
        SortedSet<String> lines = new TreeSet<>();
        schema.tables().values().stream()
                .filter(table -> !other.table(table.name()).equals(schema.table(table.name())))
                .forEach(table -> lines.addAll(of(table)));
        return lines;
    }

    private static List<String> of(Table table) {
        String of = "` of `" + table.name() + "`";
        return Stream.of(
                        Stream.of("table `" + table.name() + "`"),
                        table.columns().values().stream()
                                .map(column -> "column `" + column.name() + of + ": " + text(column)),
                        table.parameters().entrySet().stream()
                                .map(parameter ->
                                        "parameter `" + parameter.getKey() + of + ": " + parameter.getValue()),
                        table.constraints().values().stream()
                                .map(constraint -> kind(constraint) + " `" + constraint.name() + of),
                        table.indexes().values().stream().map(index -> kind(index) + " `" + index.name() + of))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String text(Column column) {
        ColumnSpec spec = column.spec();
        String identity = spec.identity() == null
                ? ""
                : spec.identity() == Identity.ALWAYS ? " identity always" : " identity by default";
        return formatted(spec.type())
                + (spec.notNull() ? " not null" : "")
                + (column.hasDefault() ? " default" : "")
                + identity;
    }

    private static String formatted(DataType type) {
        String name = FORMATTED.getOrDefault(type.name(), type.name());
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        // the precision of a time stands behind its first word
        int end = name.startsWith("time") && name.contains(" ") ? name.indexOf(' ') : name.length();
        return name.substring(0, end) + modifiers + name.substring(end) + (type.array() ? "[]" : "");
    }

    private static String kind(TableConstraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return "primary key";
        }
        if (constraint instanceof ForeignKey) {
            return "foreign key";
        }
        return constraint instanceof Check ? "check" : "unique constraint";
    }

    private static String kind(TableIndex index) {
        return index.index().isUnique() ? "unique index" : "index";
    }
}
