package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs the contracting migrations that wait. */
@Mojo(name = "contract", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ContractGoal extends AbstractPawlGoal {

    /** The last version to run, everything up to it in version order; by default all that wait. */
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
        return Arguments.of("contract").option("--to", to).flag("--yes", yes).flag("--dry-run", dryRun);
    }
}
