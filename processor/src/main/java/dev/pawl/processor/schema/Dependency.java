package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import java.util.List;
import java.util.Set;

/**
 * What an object depends on, as PostgreSQL's catalogue has it.
 *
 * @param on what it depends on
 * @param columns the columns of that; none if it depends on it as a whole
 * @param goesAlong whether it goes when that goes; if not, that cannot go while it is there
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>
 */
public record Dependency(CatalogueName on, Set<String> columns, boolean goesAlong) {

    static Dependency on(CatalogueName name) {
        return new Dependency(name, Set.of(), false);
    }

    /** The one on the schema that something is in; none for what is where the migrations are applied to. */
    static List<Dependency> onSchemaOf(QualifiedName name) {
        String schema = name.schema();
        return schema == null ? List.of() : List.of(on(CatalogueName.ofSchema(schema)));
    }

    /** That of a foreign key. */
    static Dependency of(Reference reference) {
        return new Dependency(CatalogueName.of(reference), Set.copyOf(reference.columns()), false);
    }

    Dependency following(Renaming renaming) {
        return new Dependency(renaming.of(on), renaming.ofColumns(on, columns), goesAlong);
    }
}
