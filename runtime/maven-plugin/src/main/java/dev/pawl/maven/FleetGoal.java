package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Migrates many schemas, in one database or in many. */
@Mojo(name = "fleet", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FleetGoal extends AbstractPawlGoal {

    /** What to do: {@code status}, {@code up} or {@code contract}. */
    @Parameter(property = "pawl.action", defaultValue = "status")
    private String action;

    /** The schemas, separated with commas. */
    @Parameter(property = "pawl.schemas")
    private @Nullable String schemas;

    /** A query for the schemas, for example {@code SELECT schema_name FROM control.tenants}. */
    @Parameter(property = "pawl.schemasFrom")
    private @Nullable String schemasFrom;

    /** A file with a line {@code name=url} for each database. */
    @Parameter(property = "pawl.databases")
    private @Nullable String databases;

    /** Which part of the fleet, for example {@code 0/4}. */
    @Parameter(property = "pawl.shard")
    private @Nullable String shard;

    /** The last version to run if the action is {@code contract}; everything up to it runs in version order. */
    @Parameter(property = "pawl.to")
    private @Nullable Long to;

    /** How many schemas at once. */
    @Parameter(property = "pawl.parallelism")
    private @Nullable Integer parallelism;

    /** How many schemas are migrated first, one after the other. */
    @Parameter(property = "pawl.canary")
    private @Nullable Integer canary;

    /** Above which part of the schemas failures stop the run, from 0 to 1. */
    @Parameter(property = "pawl.stopAbove")
    private @Nullable Double stopAbove;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() {
        Arguments arguments = Arguments.of("fleet", action)
                .option("--schemas", schemas)
                .option("--schemas-from", schemasFrom)
                .option("--databases", databases)
                .option("--shard", shard)
                .option("--to", to)
                .flag("--yes", yes && action.equals("contract"));
        return action.equals("status")
                ? arguments
                : arguments
                        .option("--parallelism", parallelism)
                        .option("--canary", canary)
                        .option("--stop-above", stopAbove);
    }
}
