package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that a table takes: its own, and those of its indexes, constraints and sequences. */
final class TableNames {

    private final Table table;

    TableNames(Table table) {
        this.table = table;
    }

    /** All of them: a table is the type of its rows as well. */
    List<CatalogueName> all() {
        List<CatalogueName> names = new ArrayList<>();
        names.add(CatalogueName.ofRelation(table.name()));
        names.add(CatalogueName.ofType(table.name()));
        table.indexes().keySet().forEach(index -> names.add(relation(index)));
        table.constraints().values().forEach(constraint -> add(constraint, names));
        table.columns().values().forEach(column -> add(column, names));
        return names;
    }

    /** Those of parts that are not the same in another state of the table. */
    List<CatalogueName> unlike(Table other) {
        List<CatalogueName> names = new ArrayList<>();
        for (String index : table.indexes().keysUnlike(other.indexes())) {
            if (table.indexes().containsKey(index)) {
                names.add(relation(index));
            }
        }
        for (String name : table.constraints().keysUnlike(other.constraints())) {
            Optional.ofNullable(table.constraints().get(name)).ifPresent(constraint -> add(constraint, names));
        }
        for (String name : table.columns().keysUnlike(other.columns())) {
            Optional.ofNullable(table.columns().get(name)).ifPresent(column -> add(column, names));
        }
        return names;
    }

    private void add(TableConstraint constraint, List<CatalogueName> names) {
        names.add(constraint(constraint.name()));
        if (Constraints.hasIndex(constraint)) {
            names.add(relation(constraint.name()));
        }
    }

    private void add(Column column, List<CatalogueName> names) {
        String sequence = column.sequence();
        if (sequence != null) {
            names.add(relation(sequence));
        }
        String notNull = column.notNull();
        if (notNull != null) {
            names.add(constraint(notNull));
        }
    }

    /** What has one of them. */
    NameBearer bearing(CatalogueName sought) {
        Optional<NameBearer> bearer = sought.space() == CatalogueName.Space.CONSTRAINT
                ? ofConstraint(sought.name().name())
                : ofRelation(sought.name());
        return bearer.orElseThrow(() -> new IllegalArgumentException(table.name() + " has no " + sought));
    }

    /** What has a name among relations. */
    private Optional<NameBearer> ofRelation(QualifiedName sought) {
        String relation = sought.name();
        if (sought.equals(table.name())) {
            return Optional.of(NameBearer.made("a table"));
        }
        TableConstraint constraint = table.constraints().get(relation);
        if (table.indexes().containsKey(relation) || (constraint != null && Constraints.hasIndex(constraint))) {
            return Optional.of(NameBearer.made("an index of `" + table.name() + "`"));
        }
        return table.columns().values().stream()
                .filter(column -> relation.equals(column.sequence()))
                .findFirst()
                .map(column -> NameBearer.made(
                        "the sequence of identity column `" + column.name() + "` of `" + table.name() + "`"));
    }

    /** What has a name among the constraints of the table. */
    Optional<NameBearer> ofConstraint(String constraint) {
        return table.constraints().containsKey(constraint)
                ? Optional.of(NameBearer.made("a constraint of `" + table.name() + "`"))
                : table.columns().values().stream()
                        .filter(column -> constraint.equals(column.notNull()))
                        .findFirst()
                        .map(column -> new NameBearer(
                                NameBearer.Kind.NOT_NULL,
                                "the NOT NULL of `" + column.name() + "` of `" + table.name() + "`"));
    }

    private CatalogueName relation(String name) {
        return CatalogueName.ofRelation(table.name().sibling(name));
    }

    private CatalogueName constraint(String name) {
        return CatalogueName.ofConstraint(table.name().sibling(name));
    }
}
