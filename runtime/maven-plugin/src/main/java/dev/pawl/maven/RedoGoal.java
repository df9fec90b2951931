package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undoes the newest migration and runs it again. */
@Mojo(name = "redo", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RedoGoal extends AbstractPawlGoal {

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    /** Prints the SQL and sends none of it. */
    @Parameter(property = "pawl.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    Arguments command() {
        return Arguments.of("redo").flag("--yes", yes).flag("--dry-run", dryRun);
    }
}
