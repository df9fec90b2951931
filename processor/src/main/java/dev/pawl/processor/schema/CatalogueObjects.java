package dev.pawl.processor.schema;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.CatalogueObject.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exists, as the runtime's {@code Catalogue} reads it from PostgreSQL. */
public final class CatalogueObjects {

    private static final Comparator<CatalogueObject> ORDER = Comparator.comparing(CatalogueObject::toString);

    /** What {@code format_type} calls the types that it does not call by their usual names. */
    private static final Map<String, String> FORMATTED = Map.of(
            "varchar", "character varying",
            "char", "character",
            "time", "time without time zone",
            "timestamp", "timestamp without time zone",
            "timestamptz", "timestamp with time zone",
            "timetz", "time with time zone",
            "varbit", "bit varying");

    private CatalogueObjects() {}

    /**
     * What is there.
     *
     * @param schema the schema
     */
    public static SortedSet<CatalogueObject> of(Schema schema) {
        return of(schema.tables().values().stream());
    }

    /**
     * What is different.
     *
     * @param before the schema as it was
     * @param after the schema as it is now
     * @return what is gone, then what is new
     */
    public static List<CatalogueChange> changes(Schema before, Schema after) {
        SortedSet<CatalogueObject> old = ofChanged(before, after);
        SortedSet<CatalogueObject> fresh = ofChanged(after, before);
        return Stream.concat(onlyIn(old, fresh, false), onlyIn(fresh, old, true))
                .toList();
    }

    private static Stream<CatalogueChange> onlyIn(
            SortedSet<CatalogueObject> objects, SortedSet<CatalogueObject> others, boolean isMade) {
        return objects.stream()
                .filter(object -> !others.contains(object))
                .map(object -> new CatalogueChange(isMade, object));
    }

    /** Most tables are the very same object in both. */
    private static SortedSet<CatalogueObject> ofChanged(Schema schema, Schema other) {
        return of(schema.tables().values().stream()
                .filter(table -> !other.table(table.name()).equals(schema.table(table.name()))));
    }

    private static SortedSet<CatalogueObject> of(Stream<Table> tables) {
        SortedSet<CatalogueObject> objects = new TreeSet<>(ORDER);
        tables.forEach(table -> objects.addAll(of(table)));
        return objects;
    }

    private static List<CatalogueObject> of(Table table) {
        return Stream.of(
                        Stream.of(new CatalogueObject(Kind.TABLE, table.name(), null, "")),
                        table.columns().values().stream()
                                .map(column -> part(table, Kind.COLUMN, column.name(), text(column))),
                        table.parameters().entrySet().stream()
                                .map(parameter -> part(
                                        table,
                                        Kind.PARAMETER,
                                        parameter.getKey(),
                                        String.valueOf(parameter.getValue()))),
                        table.constraints().values().stream()
                                .map(constraint -> part(table, kind(constraint), constraint.name(), "")),
                        table.indexes().values().stream().map(index -> part(table, kind(index), index.name(), "")))
                .flatMap(objects -> objects)
                .toList();
    }

    private static CatalogueObject part(Table table, Kind kind, String name, String definition) {
        return new CatalogueObject(kind, name, table.name(), definition);
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

    private static Kind kind(TableConstraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return Kind.PRIMARY_KEY;
        }
        if (constraint instanceof ForeignKey) {
            return Kind.FOREIGN_KEY;
        }
        return constraint instanceof Check ? Kind.CHECK : Kind.UNIQUE_CONSTRAINT;
    }

    private static Kind kind(TableIndex index) {
        return index.index().isUnique() ? Kind.UNIQUE_INDEX : Kind.INDEX;
    }
}
