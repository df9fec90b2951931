package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.Collection;
import java.util.Optional;

/**
 * An object of the catalogue: what it is called, the names that it takes, and what it depends on. What it says here is all
 * that is needed for it to be found by its names, for whatever it depends on to know it, and for a rename to be followed.
 */
public interface SchemaObject {

    /** What it is, and what it is called. */
    ObjectKey key();

    /** The names that nothing else can have while it is there. */
    Collection<CatalogueName> names();

    /** What it depends on. */
    Collection<Dependency> dependencies();

    /**
     * Names that it takes, all that it does not take in another state among them.
     *
     * @param other the other state
     */
    default Collection<CatalogueName> namesUnlike(SchemaObject other) {
        return names();
    }

    /**
     * What it depends on, all that it does not depend on in another state included.
     *
     * @param other the other state
     */
    default Collection<Dependency> dependenciesUnlike(SchemaObject other) {
        return dependencies();
    }

    /**
     * What has one of its names.
     *
     * @param name the name
     */
    default NameBearer bearing(CatalogueName name) {
        String kind = key().kind();
        return NameBearer.made(("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind);
    }

    /** The version of the migration that made it. */
    long madeIn();

    /** Under another name. */
    SchemaObject renamed(QualifiedName newName);

    /** As it is once something that it depends on, or belongs to, has another name. */
    SchemaObject following(Renaming renaming);

    /**
     * What is left of it when something goes by {@code CASCADE} that it depends on.
     *
     * @param gone what goes
     */
    default Optional<SchemaObject> without(CatalogueName gone) {
        return Optional.empty();
    }

    /** Whether all of it is known, so that what makes it different can be told. */
    default boolean isWhollyKnown() {
        return true;
    }

    /**
     * Whether another one of the same key is the same, however old it is.
     *
     * @param other the other one
     */
    default boolean isLike(SchemaObject other) {
        return equals(other);
    }

    /** Whether it depends on something. */
    default boolean uses(CatalogueName name) {
        return dependencies().stream().anyMatch(each -> each.on().equals(name));
    }

    /** Whether it needs a column of a relation. */
    default boolean uses(CatalogueName relation, String column) {
        return dependencies().stream()
                .anyMatch(each -> each.on().equals(relation) && each.columns().contains(column));
    }

    /** Whether it goes when something goes that it depends on. */
    default boolean goesWith(CatalogueName name) {
        return dependencies().stream().anyMatch(each -> each.on().equals(name) && each.goesAlong());
    }
}
