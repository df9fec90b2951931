package dev.pawl.processor.schema;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.CatalogueObject.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objects of the model, as the runtime's {@code Catalogue} reads them from PostgreSQL. */
public final class CatalogueObjects {

    private static final Comparator<Known> ORDER =
            Comparator.comparing(known -> known.object().toString());

    /**
     * An object with all that the model knows of it, of which its text tells a part: a default or a condition may be another one.
     *
     * @param object the object
     * @param value what makes it different from another one of its name
     */
    private record Known(CatalogueObject object, Object value) {}

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
     * What is different.
     *
     * @param before the schema as it was
     * @param after the schema as it is now
     * @return what is gone, then what is new
     */
    public static List<CatalogueChange> changes(Schema before, Schema after) {
        Set<Known> old = ofChanged(before, after);
        Set<Known> fresh = ofChanged(after, before);
        return Stream.of(
                        namespacesOnlyIn(before, after, false),
                        namespacesOnlyIn(after, before, true),
                        onlyIn(old, fresh, false),
                        onlyIn(fresh, old, true))
                .flatMap(changes -> changes)
                .toList();
    }

    private static Stream<CatalogueChange> namespacesOnlyIn(Schema schema, Schema other, boolean isMade) {
        return schema.unlike(other, Namespace.class).stream()
                .map(Namespace::name)
                .filter(name -> !other.hasNamespace(name))
                .sorted()
                .map(name -> new CatalogueChange(isMade, new CatalogueObject(Kind.SCHEMA, name, null, "")));
    }

    private static Stream<CatalogueChange> onlyIn(Set<Known> objects, Set<Known> others, boolean isMade) {
        return objects.stream()
                .filter(known -> !others.contains(known))
                .sorted(ORDER)
                .map(known -> new CatalogueChange(isMade, known.object()));
    }

    private static Set<Known> ofChanged(Schema schema, Schema other) {
        return schema.unlike(other, Table.class).stream()
                .flatMap(CatalogueObjects::of)
                .collect(Collectors.toSet());
    }

    private static Stream<Known> of(Table table) {
        return Stream.of(
                        Stream.of(new Known(
                                new CatalogueObject(
                                        Kind.TABLE,
                                        table.name().schema(),
                                        table.name().name(),
                                        null,
                                        ""),
                                "")),
                        table.columns().values().stream()
                                .map(column -> part(
                                        table, Kind.COLUMN, column.name(), text(column, table.texts()), value(column))),
                        table.parameters().entrySet().stream()
                                .map(parameter -> part(
                                        table,
                                        Kind.PARAMETER,
                                        parameter.getKey(),
                                        String.valueOf(parameter.getValue()),
                                        "")),
                        table.constraints().values().stream()
                                .map(constraint -> part(
                                        table,
                                        kind(constraint),
                                        constraint.name(),
                                        constraint instanceof ForeignKey key ? text(key) : "",
                                        constraint)),
                        table.indexes().values().stream()
                                .map(index -> part(table, kind(index), index.name(), "", index)))
                .flatMap(known -> known);
    }

    private static Known part(Table table, Kind kind, String name, String definition, Object value) {
        return new Known(
                new CatalogueObject(
                        kind, table.name().schema(), name, table.name().name(), definition),
                value);
    }

    private static Object value(Column column) {
        ColumnSpec spec = column.spec();
        return new ColumnSpec(spec.type(), spec.notNull(), spec.defaultValue(), spec.identity(), null);
    }

    /** As the runtime reads it; the definitions of other objects are printed by the server. */
    private static String text(ForeignKey key) {
        Reference reference = key.reference();
        return "(" + quoted(key.columns()) + ") to " + text(reference.table()) + " (" + quoted(reference.columns())
                + ")"
                + action(" on delete ", reference.onDelete())
                + action(" on update ", reference.onUpdate());
    }

    private static String text(QualifiedName table) {
        return (table.schema() == null ? "" : "`" + table.schema() + "`.") + "`" + table.name() + "`";
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + action.sql();
    }

    private static String text(Column column, SqlTexts texts) {
        ColumnSpec spec = column.spec();
        String identity = spec.identity() == null
                ? ""
                : spec.identity() == Identity.ALWAYS ? " identity always" : " identity by default";
        return formatted(spec.type())
                + (spec.notNull() ? " not null" : "")
                + (column.hasDefault(texts) ? " default" : "")
                + identity;
    }

    private static String formatted(DataType type) {
        String name = FORMATTED.getOrDefault(type.name(), type.name());
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        // the precision of a time stands behind its first word
        int end = name.startsWith("time") && name.contains(" ") ? name.indexOf(' ') : name.length();
        String schema = type.schema() == null ? "" : type.schema() + ".";
        return schema + name.substring(0, end) + modifiers + name.substring(end) + (type.array() ? "[]" : "");
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
