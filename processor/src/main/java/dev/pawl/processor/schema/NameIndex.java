package dev.pawl.processor.schema;

import java.util.Set;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * Objects by the names that they have to do with.
 *
 * @param objects the objects
 */
record NameIndex(HashPMap<CatalogueName, PSet<ObjectKey>> objects) {

    static final NameIndex EMPTY = new NameIndex(HashTreePMap.empty());

    Set<ObjectKey> of(CatalogueName name) {
        return objects.getOrDefault(name, HashTreePSet.empty());
    }

    /** With an object that has to do with other names now. */
    NameIndex moved(ObjectKey object, Set<CatalogueName> from, Set<CatalogueName> to) {
        HashPMap<CatalogueName, PSet<ObjectKey>> moved = objects;
        for (CatalogueName name : from) {
            moved = to.contains(name) ? moved : without(moved, name, object);
        }
        for (CatalogueName name : to) {
            moved = from.contains(name)
                    ? moved
                    : moved.plus(
                            name, moved.getOrDefault(name, HashTreePSet.empty()).plus(object));
        }
        return new NameIndex(moved);
    }

    private static HashPMap<CatalogueName, PSet<ObjectKey>> without(
            HashPMap<CatalogueName, PSet<ObjectKey>> from, CatalogueName name, ObjectKey object) {
        PSet<ObjectKey> rest = from.getOrDefault(name, HashTreePSet.empty()).minus(object);
        return rest.isEmpty() ? from.minus(name) : from.plus(name, rest);
    }
}
