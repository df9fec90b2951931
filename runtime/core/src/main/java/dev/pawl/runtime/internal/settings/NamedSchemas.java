package dev.pawl.runtime.internal.settings;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.setting.Setting;
import java.util.List;

/** Refuses to run migrations where the schemas that they name mean something else than what was checked. */
public final class NamedSchemas {

    private NamedSchemas() {}

    /**
     * Refuses a schema in which migrations are not to run.
     *
     * @param registry the migrations
     * @param schema the schema, neither quoted nor escaped
     */
    public static void refuseOther(MigrationRegistry registry, String schema) {
        String own = registry.schema();
        if (own != null && !own.equals(schema)) {
            throw new Explanation(
                            Reason.USAGE,
                            "the migrations are for schema " + Quote.identifier(own) + ", and would run in "
                                    + Quote.identifier(schema))
                    .fact("they were compiled with -Apawl.schema=" + own
                            + ", and name that schema where they may mean their own")
                    .fix(advice("if it is meant, name it: "), set(Setting.SCHEMA, own))
                    .fix("or compile them without the option, and without that name in them")
                    .exception();
        }
        if (registry.otherSchemas().contains(schema)) {
            throw new Explanation(
                            Reason.USAGE,
                            "the migrations name schema " + Quote.identifier(schema)
                                    + " as another one, and would run in it")
                    .fact("they were checked as if it were not the one that they run in")
                    .fix("compile them with -Apawl.schema=" + schema)
                    .fix("or let them run in another schema")
                    .exception();
        }
    }

    /**
     * Refuses migrations that change schemas by name, which each of several schemas of a database would do again.
     *
     * @param registry the migrations
     * @param database what the database is called
     * @param targets the schemas of it in which they are to run
     */
    public static void refuseSeveral(MigrationRegistry registry, String database, List<String> targets) {
        List<String> others = registry.otherSchemas();
        if (!others.isEmpty() && targets.size() > 1) {
            throw new Explanation(
                            Reason.USAGE,
                            "the migrations change schema `" + others.get(0) + "` by name, which would be done "
                                    + targets.size() + " times in `" + database + "`")
                    .fact("the fleet has `" + targets.get(0) + "` and `" + targets.get(1) + "` in that database")
                    .fix("put what changes " + (others.size() == 1 ? "it" : "named schemas")
                            + " into migrations of its own, with a registry and a Migrator of their own")
                    .exception();
        }
    }
}
