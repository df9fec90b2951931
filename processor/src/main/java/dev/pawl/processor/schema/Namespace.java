package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.List;

/**
 * A schema of the database, as PostgreSQL's catalogue calls it: {@link Schema} is all that exists, in all of them.
 *
 * @param name its name
 * @param madeIn the version of the migration that made it; 0 if it was there before
 * @param isOwn whether it is the one that the migrations are applied to, so that names in it have no schema
 */
public record Namespace(String name, long madeIn, boolean isOwn) implements SchemaObject {

    /** The key of a schema. */
    public static ObjectKey key(String name) {
        return ObjectKey.of("schema", QualifiedName.of(name));
    }

    @Override
    public ObjectKey key() {
        return key(name);
    }

    @Override
    public List<CatalogueName> names() {
        return List.of(CatalogueName.ofSchema(name));
    }

    @Override
    public List<Dependency> dependencies() {
        return List.of();
    }

    @Override
    public NameBearer bearing(CatalogueName sought) {
        return NameBearer.made(isOwn ? "the schema that the migrations are applied to" : "a schema");
    }

    @Override
    public boolean isLike(SchemaObject other) {
        return other instanceof Namespace;
    }

    @Override
    public Namespace renamed(QualifiedName newName) {
        return new Namespace(newName.name(), madeIn, isOwn);
    }

    @Override
    public Namespace following(Renaming renaming) {
        return this;
    }
}
