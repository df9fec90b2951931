package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows who holds locks on the tables that pending migrations touch. */
@Mojo(name = "blockers", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BlockersGoal extends AbstractPawlGoal {

    /** The process to end. */
    @Parameter(property = "pawl.end")
    private @Nullable Integer end;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() {
        return Arguments.of("blockers").option("--end", end).flag("--yes", yes);
    }
}
