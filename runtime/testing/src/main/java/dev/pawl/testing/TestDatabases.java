package dev.pawl.testing;

import dev.pawl.runtime.registry.MigrationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes databases for tests out of an application's migrations. Those that are migrated are copies of a template, which
 * is migrated once per JVM, or once per content on a server of your own. May be used by several threads, and by several
 * JVMs on one server.
 *
 * <pre>{@code
 * TestDatabases databases = TestDatabases.builder().build();
 * try (TestDatabase database = databases.migrated()) {
 *     ...
 * }
 * }</pre>
 */
public final class TestDatabases {

    private final Workshop workshop;
    private final boolean contracting;
    private @Nullable Recipe recipe;

    TestDatabases(Workshop workshop, boolean contracting) {
        this.workshop = workshop;
        this.contracting = contracting;
    }

    /** Returns a builder; everything has a default. */
    public static TestDatabasesBuilder builder() {
        return new TestDatabasesBuilder();
    }

    /**
     * Makes a database in which all migrations have run.
     *
     * @throws TestDatabaseException if the server gives none
     * @throws dev.pawl.runtime.failure.MigrationException if a migration fails
     */
    public TestDatabase migrated() {
        return new TestDatabase(workshop, workshop.server().templates().copy(recipe()));
    }

    /**
     * Makes a database in which no migration has run, only the setup script.
     *
     * @throws TestDatabaseException if the server gives none
     */
    public TestDatabase empty() {
        return workshop.empty();
    }

    /** Returns a tester of the migrations, to be closed after use. */
    public MigrationTester tester() {
        return new MigrationTester(workshop);
    }

    /** Reads every plan, so not before it is needed. */
    private synchronized Recipe recipe() {
        Recipe known = recipe;
        if (known == null) {
            known = new Recipe(workshop, contracting);
            recipe = known;
        }
        return known;
    }

    String templateName() {
        return Templates.PREFIX + recipe().key();
    }

    Workshop workshop() {
        return workshop;
    }

    /** Returns the migrations. */
    public MigrationRegistry registry() {
        return workshop.registry();
    }

    /** Returns the server. */
    public PostgresServer server() {
        return workshop.server();
    }
}
