package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.render.TableCopies;
import dev.pawl.processor.schema.CatalogueObjects;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.internal.catalogue.Differences;
import dev.pawl.runtime.internal.catalogue.Expectation;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** What plans say about the catalogue, compared with what the runtime reads there: no difference is a false one. */
final class Changes {

    private final MigrationRegistry registry;
    private final long version;

    private Changes(MigrationRegistry registry, long version) {
        this.registry = registry;
        this.version = version;
    }

    static Changes of(long version, ClassLoader loader) {
        return new Changes(
                ServiceLoader.load(MigrationRegistry.class, loader).findFirst().orElseThrow(), version);
    }

    /** Whether the plan tells anything of the catalogue. */
    boolean areKnown() {
        return !registry.plan(version).changes().isEmpty();
    }

    void assertDone(Sandbox sandbox) throws SQLException {
        MigrationPlan plan = registry.plan(version);
        assertAgrees(sandbox, new Expectation().with(plan.changes()).copying(plan.copies()), "as applied");
        assertAgrees(sandbox, upTo(version), "as a baseline");
    }

    void assertUndone(Sandbox sandbox) throws SQLException {
        Expectation expectation = upTo(version - 1);
        assertAgrees(sandbox, expectation, "as a baseline of what was before");
        assertAgrees(sandbox, expectation.without(registry.plan(version).changes()), "as rolled back");
    }

    private Expectation upTo(long last) {
        Expectation expectation = new Expectation();
        for (long each = 1; each <= last; each++) {
            expectation
                    .with(registry.plan(each).changes())
                    .copying(registry.plan(each).copies());
        }
        return expectation;
    }

    /** That the server has what the model has. */
    static void assertModelled(Sandbox sandbox, Schema schema) throws SQLException {
        Expectation expectation = new Expectation()
                .with(CatalogueObjects.changes(Schema.empty(), schema))
                .copying(TableCopies.of(Schema.empty(), schema));
        assertAgrees(sandbox, expectation, "the model");
    }

    private static void assertAgrees(Sandbox sandbox, Expectation expectation, String what) throws SQLException {
        try (Session session = Session.open(sandbox.dataSource())) {
            Differences differences =
                    Differences.between(session, sandbox.schema(), LocalSettings.pinned(), expectation);
            assertThat(differences.lines()).as(what).isEmpty();
            assertThat(differences.notCompared()).as(what).isEmpty();
        }
    }
}
