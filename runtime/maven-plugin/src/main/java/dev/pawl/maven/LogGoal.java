package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows what happened, newest first. */
@Mojo(name = "log", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class LogGoal extends AbstractPawlGoal {

    /** How many lines at most. */
    @Parameter(property = "pawl.limit")
    private @Nullable Integer limit;

    /** Only of the migration of this version. */
    @Parameter(property = "pawl.migration")
    private @Nullable Long migration;

    @Override
    Arguments command() {
        return Arguments.of("log").option("--limit", limit).word(migration);
    }

    @Override
    boolean needsMigrations() {
        return false;
    }
}
