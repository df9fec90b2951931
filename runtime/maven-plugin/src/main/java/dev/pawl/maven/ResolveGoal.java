package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records a repair that was made by hand. */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ResolveGoal extends AbstractPawlGoal {

    /** The version of the migration. */
    @Parameter(property = "pawl.migration", required = true)
    private long migration;

    /** What was made of it: applied or rolled-back. */
    @Parameter(property = "pawl.as", required = true)
    private String as;

    /** Does not ask the catalogue whether that is so. */
    @Parameter(property = "pawl.force", defaultValue = "false")
    private boolean force;

    /** Does it without asking; needed where nobody can be asked. */
    @Parameter(property = "pawl.yes", defaultValue = "false")
    private boolean yes;

    @Override
    Arguments command() {
        return Arguments.of("resolve")
                .word(migration)
                .word("--" + as)
                .flag("--force", force)
                .flag("--yes", yes);
    }
}
