package dev.pawl.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Records all migrations up to a version as applied, without running them. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineGoal extends AbstractPawlGoal {

    /** The last version to record. */
    @Parameter(property = "pawl.migration")
    private @Nullable Long migration;

    /** Does not ask the catalogue whether all that is there. */
    @Parameter(property = "pawl.force", defaultValue = "false")
    private boolean force;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() throws MojoFailureException {
        return Arguments.of("baseline")
                .word(required(migration, "pawl.migration", "mvn pawl:baseline -Dpawl.migration=20260115001"))
                .flag("--force", force)
                .flag("--yes", yes);
    }
}
