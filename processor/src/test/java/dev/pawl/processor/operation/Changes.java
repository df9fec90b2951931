package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.MigrationRegistry;
import dev.pawl.runtime.internal.catalogue.Catalogue;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a generated plan says about the catalogue, compared with what the runtime reads there.
 *
 * @param fresh the lines that are there afterwards
 * @param gone the lines that were there before
 */
record Changes(List<String> fresh, List<String> gone) {

    static Changes of(long version, ClassLoader loader) {
        MigrationRegistry registry =
                ServiceLoader.load(MigrationRegistry.class, loader).findFirst().orElseThrow();
        List<CatalogueChange> changes = registry.plan(version).changes();
        return new Changes(objects(changes, true), objects(changes, false));
    }

    void assertDone(Sandbox sandbox) throws SQLException {
        assertThat(fresh).as("there after up").isSubsetOf(catalogue(sandbox));
        assertThat(gone).as("gone after up").doesNotContainAnyElementsOf(catalogue(sandbox));
    }

    void assertUndone(Sandbox sandbox) throws SQLException {
        assertThat(gone).as("there after down").isSubsetOf(catalogue(sandbox));
        assertThat(fresh).as("gone after down").doesNotContainAnyElementsOf(catalogue(sandbox));
    }

    static Set<String> catalogue(Sandbox sandbox) throws SQLException {
        try (Session session = Session.open(sandbox.dataSource())) {
            return Catalogue.of(session, sandbox.schema());
        }
    }

    static Set<String> lines(Collection<CatalogueObject> objects) {
        return objects.stream().map(CatalogueObject::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> objects(List<CatalogueChange> changes, boolean areMade) {
        return changes.stream()
                .filter(change -> change.isMade() == areMade)
                .map(change -> change.object().toString())
                .toList();
    }
}
