package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.CatalogueName.Space;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that nothing else can have: those of what exists, of Pawl and of PostgreSQL. */
public final class TakenNames {

    private final Schema schema;

    TakenNames(Schema schema) {
        this.schema = schema;
    }

    /**
     * What bears a name.
     *
     * @param name the name
     * @return empty when it is free
     */
    public Optional<NameBearer> bearer(CatalogueName name) {
        boolean isSearched = name.space() == Space.RELATION && name.name().schema() == null;
        if (isSearched && OwnNames.isRelation(name.name().name())) {
            return Optional.of(new NameBearer(NameBearer.Kind.PAWL, "Pawl itself"));
        }
        if (isSearched && SystemRelations.has(name.name().name())) {
            return Optional.of(new NameBearer(NameBearer.Kind.POSTGRESQL, "PostgreSQL itself"));
        }
        return schema.bearers(name).stream().findFirst().map(object -> object.bearing(name));
    }

    /** Whether something bears a name. */
    boolean has(CatalogueName name) {
        return bearer(name).isPresent();
    }

    /**
     * The table that has an index of its own.
     *
     * @param index the name of the index
     */
    public Optional<Table> tableOfIndex(QualifiedName index) {
        return tables(CatalogueName.ofRelation(index))
                .filter(table -> table.indexes().containsKey(index.name()))
                .findFirst();
    }

    /**
     * The table that has a constraint, or the first one if there are several.
     *
     * @param constraint the name of the constraint
     */
    public Optional<Table> tableOfConstraint(QualifiedName constraint) {
        return tables(CatalogueName.ofConstraint(constraint))
                .filter(table -> table.constraints().containsKey(constraint.name()))
                .findFirst();
    }

    private Stream<Table> tables(CatalogueName name) {
        return schema.bearers(name).stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
