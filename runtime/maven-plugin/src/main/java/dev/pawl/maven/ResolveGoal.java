package dev.pawl.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Records a repair that was made by hand. */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ResolveGoal extends AbstractPawlGoal {

    private static final String EXAMPLE = "mvn pawl:resolve -Dpawl.migration=20260115001 -Dpawl.as=applied";

    /** The version of the migration. */
    @Parameter(property = "pawl.migration")
    private @Nullable Long migration;

    /** What was made of it: applied or rolled-back. */
    @Parameter(property = "pawl.as")
    private @Nullable String as;

    /** Does not ask the catalogue whether that is so. */
    @Parameter(property = "pawl.force", defaultValue = "false")
    private boolean force;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() throws MojoFailureException {
        String resolution = required(as, "pawl.as", EXAMPLE);
        if (!resolution.equals("applied") && !resolution.equals("rolled-back")) {
            throw new MojoFailureException("pawl.as is applied or rolled-back, and not " + resolution);
        }
        return Arguments.of("resolve")
                .word(required(migration, "pawl.migration", EXAMPLE))
                .word("--" + resolution)
                .flag("--force", force)
                .flag("--yes", yes);
    }
}
