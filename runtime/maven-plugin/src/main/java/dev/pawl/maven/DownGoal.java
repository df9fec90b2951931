package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Undoes the newest migrations. */
@Mojo(name = "down", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DownGoal extends AbstractPawlGoal {

    /** How many migrations, newest first; by default one. */
    @Parameter(property = "pawl.steps")
    private @Nullable Integer steps;

    /** The version to keep, or 0 to undo all. */
    @Parameter(property = "pawl.to")
    private @Nullable Long to;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    /** Prints the SQL and sends none of it. */
    @Parameter(property = "pawl.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    Arguments command() {
        return Arguments.of("down")
                .option("--steps", steps)
                .option("--to", to)
                .flag("--yes", yes)
                .flag("--dry-run", dryRun);
    }
}
