package dev.pawl.examples.quickstart;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.report.MigrationReport;
import javax.sql.DataSource;

/** The part of a service that concerns Pawl: everything below is all it takes. */
final class Service {

    private final Migrator migrator;

    Service(DataSource dataSource) {
        migrator = Migrator.builder(dataSource).appliedBy("support-desk 2.2").build();
    }

    /** Brings the schema up to date; called before the service takes its first request. */
    MigrationReport boot() {
        return migrator.up();
    }

    /** For those who operate the service: status, plan, contract, and the way back. */
    Migrator migrator() {
        return migrator;
    }
}
