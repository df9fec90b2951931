package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All objects, with what finds them: by their names, and by what they depend on. A change costs what it touches.
 *
 * @param objects the objects, in the order in which they came
 * @param bearers which have a name
 * @param users which depend on what has a name
 * @param journal what was touched so far; null for nothing
 */
record Inventory(
        Ordered<ObjectKey, SchemaObject> objects,
        NameIndex bearers,
        NameIndex users,
        @Nullable Journal journal) {

    static final Inventory EMPTY = new Inventory(Ordered.empty(), NameIndex.EMPTY, NameIndex.EMPTY, null);

    Optional<SchemaObject> find(ObjectKey key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** Those that have a name, in order. */
    List<SchemaObject> bearers(CatalogueName name) {
        return inOrder(bearers.of(name));
    }

    /** Those that depend on what has a name, in order. */
    List<SchemaObject> users(CatalogueName name) {
        return inOrder(users.of(name));
    }

    /** Those, in order, that another one does not have, or not like that. */
    List<SchemaObject> unlike(Inventory other) {
        return inOrder(Journal.between(journal, other.journal)).stream()
                .filter(object -> !object.equals(other.objects.get(object.key())))
                .toList();
    }

    private List<SchemaObject> inOrder(Set<ObjectKey> keys) {
        return keys.stream()
                .filter(objects::containsKey)
                .sorted(Comparator.comparingInt(objects::place))
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /** With an object, which takes the place of that of the same key. */
    Inventory with(SchemaObject object) {
        ObjectKey key = object.key();
        return changed(objects.with(key, object), key, objects.get(key), object);
    }

    /** With an object, perhaps under another key, in the place of one that is there. */
    Inventory replaced(ObjectKey key, SchemaObject object) {
        ObjectKey newKey = object.key();
        if (key.equals(newKey)) {
            return with(object);
        }
        Ordered<ObjectKey, SchemaObject> replaced = objects.replaced(key, newKey, object);
        return changed(replaced, key, objects.get(key), null).changed(replaced, newKey, null, object);
    }

    /** Without an object, and without what goes along with it. */
    Inventory without(ObjectKey key) {
        SchemaObject gone = objects.get(key);
        if (gone == null) {
            return this;
        }
        Inventory rest = changed(objects.without(key), key, gone, null);
        for (CatalogueName name : gone.names()) {
            for (SchemaObject user : rest.users(name)) {
                rest = user.goesWith(name) ? rest.without(user.key()) : rest;
            }
        }
        return rest;
    }

    /** Without what depends on something that is gone, and what depends on that. */
    Inventory withoutUsers(CatalogueName gone) {
        Inventory rest = this;
        for (SchemaObject user : users(gone)) {
            Optional<SchemaObject> left = user.without(gone);
            rest = left.isPresent() ? rest.with(left.get()) : rest.without(user.key());
            for (CatalogueName name : left.isPresent() ? List.<CatalogueName>of() : user.names()) {
                rest = rest.withoutUsers(name);
            }
        }
        return rest;
    }

    /** With an object under another name, and all that knows it by its name. */
    Inventory renamed(SchemaObject object, QualifiedName newName) {
        Inventory renamed = replaced(object.key(), object.renamed(newName));
        for (CatalogueName name : object.names()) {
            renamed = name.name().equals(object.key().name()) ? renamed.following(Renaming.of(name, newName)) : renamed;
        }
        return renamed;
    }

    /** With all that knows something, or a column of it, by its name once that has another one. */
    Inventory following(Renaming renaming) {
        Inventory followed = this;
        for (SchemaObject user : users(renaming.old())) {
            followed = followed.replaced(user.key(), user.following(renaming));
        }
        return followed;
    }

    private Inventory changed(
            Ordered<ObjectKey, SchemaObject> changed,
            ObjectKey key,
            @Nullable SchemaObject old,
            @Nullable SchemaObject fresh) {
        return new Inventory(
                changed,
                bearers.moved(key, names(old, fresh), names(fresh, old)),
                users.moved(key, unused(old, fresh), used(fresh, old)),
                Journal.with(journal, key));
    }

    private static Set<CatalogueName> names(@Nullable SchemaObject object, @Nullable SchemaObject other) {
        if (object == null) {
            return Set.of();
        }
        return Set.copyOf(other == null ? object.names() : object.namesUnlike(other));
    }

    private static Set<CatalogueName> used(@Nullable SchemaObject object, @Nullable SchemaObject other) {
        if (object == null) {
            return Set.of();
        }
        return (other == null ? object.dependencies() : object.dependenciesUnlike(other))
                .stream().map(Dependency::on).collect(Collectors.toSet());
    }

    /** What is used no more: several foreign keys may point at one table. */
    private static Set<CatalogueName> unused(@Nullable SchemaObject old, @Nullable SchemaObject fresh) {
        Set<CatalogueName> were = used(old, fresh);
        return fresh == null
                ? were
                : were.stream().filter(name -> !fresh.uses(name)).collect(Collectors.toSet());
    }
}
