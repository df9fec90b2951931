package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the SQL that {@code up} would send, with its locks and its work. */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class PlanGoal extends AbstractPawlGoal {

    /** Asks no database, and shows all migrations. */
    @Parameter(property = "pawl.offline", defaultValue = "false")
    private boolean offline;

    @Override
    Arguments command() {
        return Arguments.of("plan").flag("--offline", offline);
    }
}
