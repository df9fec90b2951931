package dev.pawl.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The databases of a server that others begin as copies of. A template is made under the name of a test's database and
 * renamed when it is whole, so that nobody ever copies half of one; if two JVMs make the same, the second drops its own.
 */
final class Templates {

    static final String PREFIX = "pawl_template_";

    private final PostgresServer server;
    private final Maintenance maintenance;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Templates(PostgresServer server, Maintenance maintenance) {
        this.server = server;
        this.maintenance = maintenance;
    }

    /** Returns a new database that begins as what the recipe makes. */
    String copy(Recipe recipe) {
        return templates
                .computeIfAbsent(recipe.key(), key -> new Template(server, maintenance, recipe))
                .copy();
    }
}
