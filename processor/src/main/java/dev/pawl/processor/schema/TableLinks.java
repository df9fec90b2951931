package dev.pawl.processor.schema;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a table depends on: the schema that it is in, what its foreign keys point at, and the types of its columns. */
final class TableLinks {

    private final Table table;

    TableLinks(Table table) {
        this.table = table;
    }

    /** All of it. */
    List<Dependency> all() {
        List<Dependency> all = new ArrayList<>(Dependency.onSchemaOf(table.name()));
        all.addAll(of(table.constraints().values(), table.columns().values()));
        return all;
    }

    /** What parts depend on that are not the same in another state of the table. */
    List<Dependency> unlike(Table other) {
        return of(
                values(table.constraints(), table.constraints().keysUnlike(other.constraints())),
                values(table.columns(), table.columns().keysUnlike(other.columns())));
    }

    /** What is left when something goes by {@code CASCADE}: all but the foreign keys to it, or the columns of that type. */
    Optional<SchemaObject> without(CatalogueName gone) {
        if (gone.space() == CatalogueName.Space.SCHEMA) {
            return Optional.empty();
        }
        Table left = table;
        for (ForeignKey key : table.foreignKeys()) {
            left = gone.equals(CatalogueName.of(key.reference())) ? left.withoutConstraint(key.name()) : left;
        }
        for (Column column : table.columns().values()) {
            boolean isOfType = column.type().userDefined() && gone.equals(CatalogueName.ofType(column.type()));
            left = isOfType ? left.withoutColumn(column.name()) : left;
        }
        return Optional.of(left);
    }

    private static List<Dependency> of(Collection<TableConstraint> constraints, Collection<Column> columns) {
        List<Dependency> dependencies = new ArrayList<>();
        for (TableConstraint constraint : constraints) {
            if (constraint instanceof ForeignKey key) {
                dependencies.add(Dependency.of(key.reference()));
            }
        }
        columns.stream()
                .map(Column::type)
                .filter(DataType::userDefined)
                .forEach(type -> dependencies.add(Dependency.on(CatalogueName.ofType(type))));
        return dependencies;
    }

    private static <V> List<V> values(Ordered<String, V> parts, Set<String> names) {
        return names.stream()
                .flatMap(each -> Stream.ofNullable(parts.get(each)))
                .toList();
    }
}
