package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs the pending expanding migrations. */
@Mojo(name = "up", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class UpGoal extends AbstractPawlGoal {

    /** The last version to run; by default the newest. */
    @Parameter(property = "pawl.to")
    private @Nullable Long to;

    /** Prints the SQL and sends none of it. */
    @Parameter(property = "pawl.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    Arguments command() {
        return Arguments.of("up").option("--to", to).flag("--dry-run", dryRun);
    }
}
