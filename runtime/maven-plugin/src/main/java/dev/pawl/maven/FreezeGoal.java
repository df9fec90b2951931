package dev.pawl.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Adds the migrations that are not frozen yet to the lock file, so that nobody edits them any more. */
@Mojo(name = "freeze", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FreezeGoal extends AbstractPawlGoal {

    /** The lock file; by default {@code pawl.lock} in the project's folder. */
    @Parameter(property = "pawl.lockFile")
    private @Nullable File lockFile;

    /** Writes nothing, and fails if a migration is not frozen. */
    @Parameter(property = "pawl.check", defaultValue = "false")
    private boolean check;

    @Override
    Arguments command() {
        return Arguments.of("freeze").option("--lock-file", lockFile).flag("--check", check);
    }

    @Override
    boolean failsIfPending() {
        return true;
    }
}
