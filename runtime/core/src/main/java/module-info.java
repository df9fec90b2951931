/** Applies compiled migrations to a database. */
@SuppressWarnings("module") // `dev.pawl.testing` is built later
module dev.pawl.runtime {
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.pawl.runtime;
    exports dev.pawl.runtime.failure;
    exports dev.pawl.runtime.frozen;
    exports dev.pawl.runtime.plan;
    exports dev.pawl.runtime.registry;
    exports dev.pawl.runtime.report;
    exports dev.pawl.runtime.setting;
    exports dev.pawl.runtime.internal.catalogue to
            dev.pawl.testing;
    exports dev.pawl.runtime.internal.jdbc to
            dev.pawl.testing;

    uses dev.pawl.runtime.registry.MigrationRegistry;
}
