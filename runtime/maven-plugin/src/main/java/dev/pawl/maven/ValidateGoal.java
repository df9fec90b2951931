package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails if anything is pending, changed, missing or out of order, or if a file beside the sources was edited after the
 * migrations were compiled.
 */
@Mojo(name = "validate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ValidateGoal extends AbstractPawlGoal {

    @Override
    Arguments command() {
        Arguments arguments = Arguments.of("validate");
        ProjectSources.of(project()).forEach(folder -> arguments.option("--source", folder));
        return arguments;
    }

    @Override
    boolean failsIfPending() {
        return true;
    }
}
