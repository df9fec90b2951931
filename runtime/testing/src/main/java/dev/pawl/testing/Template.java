package dev.pawl.testing;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.testing.internal.session.Sql;
import org.jspecify.annotations.Nullable;

/** One template, made or found when it is first copied. What cannot be made is not tried again. */
final class Template {

    private static final int FIRST_WITH_STRATEGY = 15;

    private final PostgresServer server;
    private final Maintenance maintenance;
    private final Recipe recipe;
    private final String name;
    private @Nullable RuntimeException failure;
    private boolean isThere;

    Template(PostgresServer server, Maintenance maintenance, Recipe recipe) {
        this.server = server;
        this.maintenance = maintenance;
        this.recipe = recipe;
        this.name = Templates.PREFIX + recipe.key();
    }

    /** Another JVM may have thrown the template away as one that is long unused; then it is made once more. */
    String copy() {
        ensure();
        String copy = server.newName();
        try {
            create(copy);
        } catch (TestDatabaseException e) {
            if (exists()) {
                throw e;
            }
            forget();
            ensure();
            create(copy);
        }
        return copy;
    }

    /**
     * On a server that keeps nothing, files are copied faster than blocks are logged; on any other that would make it
     * write a checkpoint each time.
     */
    private void create(String copy) {
        boolean files = !server.isLasting() && server.major() >= FIRST_WITH_STRATEGY;
        maintenance.execute(
                "CREATE DATABASE " + Sql.identifier(copy) + " TEMPLATE " + name + (files ? " STRATEGY file_copy" : ""));
    }

    private synchronized void forget() {
        isThere = false;
    }

    private synchronized void ensure() {
        if (failure != null) {
            throw failure;
        }
        if (isThere) {
            return;
        }
        try {
            if (!exists()) {
                make();
            }
            note();
            isThere = true;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private boolean exists() {
        return !maintenance
                .column("SELECT 1 FROM pg_database WHERE datname = " + Quote.literal(name))
                .isEmpty();
    }

    private void make() {
        String making = server.newName();
        maintenance.execute("CREATE DATABASE " + making);
        try {
            recipe.cook(making);
            maintenance.awaitEndOf(making);
            maintenance.execute("ALTER DATABASE " + making + " WITH IS_TEMPLATE true ALLOW_CONNECTIONS false");
            maintenance.execute("ALTER DATABASE " + making + " RENAME TO " + name);
        } catch (RuntimeException e) {
            throwAway(making);
            if (!exists()) {
                throw e;
            }
        }
    }

    private void throwAway(String making) {
        maintenance.execute("ALTER DATABASE " + making + " WITH IS_TEMPLATE false");
        maintenance.drop(making);
    }

    /** For whoever looks at the list of databases, and for the choice of those that are kept. */
    private void note() {
        String now = maintenance.column("SELECT now() AT TIME ZONE 'UTC'").get(0);
        maintenance.execute("COMMENT ON DATABASE " + name + " IS "
                + Quote.literal("pawl-testing: " + recipe.title() + ", last used " + now));
    }
}
