package dev.pawl.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a new migration class with the next version. */
@Mojo(name = "new", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class NewGoal extends AbstractPawlGoal {

    /** What it is for, for example {@code add priority to conversations}. */
    @Parameter(property = "pawl.name")
    private @Nullable String name;

    /** The package of the class; by default that of the newest migration. */
    @Parameter(property = "pawl.package")
    private @Nullable String packageName;

    /** SQL that it is to do, in the safe form, or a file with it. */
    @Parameter(property = "pawl.from")
    private @Nullable String from;

    /** The table that it changes; by default what the name says, or the one that was changed last. */
    @Parameter(property = "pawl.table")
    private @Nullable String table;

    /** The folder with its sources; by default {@code src/main/java}, or else the source folder of the project. */
    @Parameter(property = "pawl.source")
    private @Nullable File source;

    @Override
    Arguments command() throws MojoFailureException {
        return Arguments.of("new")
                .word(required(name, "pawl.name", "mvn pawl:new -Dpawl.name=\"add priority to conversations\""))
                .option("--package", packageName)
                .option("--from", from)
                .option("--table", table)
                .option("--source", relative(source == null ? usualSource() : source));
    }

    private File usualSource() {
        File java = new File(project().getBasedir(), "src/main/java");
        return java.isDirectory() ? java : new File(project().getBuild().getSourceDirectory());
    }

    /** As messages name it. */
    private Path relative(File folder) {
        Path base = project().getBasedir().toPath();
        return folder.toPath().startsWith(base) ? base.relativize(folder.toPath()) : folder.toPath();
    }

    @Override
    boolean needsMigrations() {
        return false;
    }
}
