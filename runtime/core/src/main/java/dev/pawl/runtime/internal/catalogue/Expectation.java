package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.TableCopy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be in the catalogue after changes, and what is not. */
public final class Expectation {

    private final Map<ObjectKey, CatalogueObject> there = new LinkedHashMap<>();
    private final Map<ObjectKey, CatalogueObject> gone = new LinkedHashMap<>();
    private final Map<RelationName, TableCopy> copies = new LinkedHashMap<>();

    /**
     * Adds what a migration does.
     *
     * @param changes what it changes in the catalogue
     */
    public Expectation with(List<CatalogueChange> changes) {
        changes.stream().filter(change -> !change.isMade()).forEach(change -> move(change, there, gone));
        changes.stream().filter(CatalogueChange::isMade).forEach(change -> move(change, gone, there));
        return this;
    }

    /**
     * Adds that nothing of what a migration does is there.
     *
     * @param changes what it changes in the catalogue
     */
    public Expectation without(List<CatalogueChange> changes) {
        return with(changes.stream()
                .map(change -> new CatalogueChange(!change.isMade(), change.object()))
                .toList());
    }

    /**
     * Adds how to make copies of tables; those of earlier migrations no longer count.
     *
     * @param newer the copies
     */
    public Expectation copying(List<TableCopy> newer) {
        newer.forEach(copy -> copies.put(copy.table(), copy));
        return this;
    }

    private static void move(
            CatalogueChange change, Map<ObjectKey, CatalogueObject> from, Map<ObjectKey, CatalogueObject> to) {
        ObjectKey key = ObjectKey.of(change.object());
        from.remove(key);
        to.put(key, change.object());
    }

    Map<ObjectKey, CatalogueObject> there() {
        return there;
    }

    Map<ObjectKey, CatalogueObject> gone() {
        return gone;
    }

    /** All tables that have to be looked at. */
    Set<RelationName> tables() {
        return Stream.concat(there.values().stream(), gone.values().stream())
                .flatMap(object -> object.relation().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All schemas that have to be looked at. */
    Set<String> schemas() {
        return Stream.concat(there.values().stream(), gone.values().stream())
                .filter(object -> object.kind() == CatalogueObject.Kind.SCHEMA)
                .map(CatalogueObject::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The copies of which something is compared. */
    List<TableCopy> copies() {
        Set<RelationName> needed = there.values().stream()
                .filter(object -> !Differences.isTold(object))
                .flatMap(object -> object.relation().stream())
                .collect(Collectors.toSet());
        return copies.values().stream()
                .filter(copy -> needed.contains(copy.table()))
                .toList();
    }
}
