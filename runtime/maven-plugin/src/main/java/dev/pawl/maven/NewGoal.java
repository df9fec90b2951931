package dev.pawl.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a new migration class with the next version. */
@Mojo(name = "new", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class NewGoal extends AbstractPawlGoal {

    /** What it is for, for example {@code add priority to conversations}. */
    @Parameter(property = "pawl.name", required = true)
    private String name;

    /** The package of the class; by default that of the newest migration. */
    @Parameter(property = "pawl.package")
    private @Nullable String packageName;

    @Override
    Arguments command() {
        return Arguments.of("new").word(name).option("--package", packageName);
    }

    @Override
    boolean needsMigrations() {
        return false;
    }
}
