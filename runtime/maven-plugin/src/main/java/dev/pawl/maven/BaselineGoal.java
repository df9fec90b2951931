package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records all migrations up to a version as applied, without running them. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineGoal extends AbstractPawlGoal {

    /** The last version to record. */
    @Parameter(property = "pawl.migration", required = true)
    private long migration;

    /** Does not ask whether the tables are there. */
    @Parameter(property = "pawl.force", defaultValue = "false")
    private boolean force;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() {
        return Arguments.of("baseline").word(migration).flag("--force", force).flag("--yes", yes);
    }
}
