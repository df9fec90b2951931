module shop {
    requires dev.pawl.runtime;
    requires static dev.pawl.dsl;
    requires java.naming;
    requires org.postgresql.jdbc;

    provides dev.pawl.runtime.registry.MigrationRegistry with
            shop.migrations.GeneratedMigrationRegistry;
}
