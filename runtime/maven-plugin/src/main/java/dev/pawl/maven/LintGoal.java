package dev.pawl.maven;

import dev.pawl.cli.PawlCommand;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what is unsafe in files of SQL, and fails if there is an error among it. Needs neither migrations nor a database. */
@Mojo(name = "lint", requiresProject = false, threadSafe = true)
public final class LintGoal extends AbstractMojo {

    private static final int WARNINGS = 7;

    /** Files, or folders of which all files that end in {@code .sql} are meant, in the order in which they are run. */
    @Parameter(property = "pawl.files", required = true)
    private List<File> files = List.of();

    /** What there is before, for example by {@code pg_dump --schema-only}. */
    @Parameter(property = "pawl.schemaFile")
    private @Nullable File schemaFile;

    /** Whether the files are the whole history, from an empty database on. */
    @Parameter(property = "pawl.fromEmpty", defaultValue = "false")
    private boolean fromEmpty;

    /** Whether each statement is a transaction of its own. */
    @Parameter(property = "pawl.autocommit", defaultValue = "false")
    private boolean autocommit;

    /** The oldest major version of PostgreSQL that the files run on. */
    @Parameter(property = "pawl.postgres", defaultValue = "14")
    private int postgres;

    @Override
    public void execute() throws MojoFailureException {
        Arguments arguments = Arguments.of("lint")
                .option("--schema", schemaFile)
                .flag("--from-empty", fromEmpty)
                .flag("--autocommit", autocommit)
                .option("--postgres", postgres);
        files.forEach(arguments::word);
        int code = PawlCommand.create().dialect(new GoalDialect()).run(arguments.toArray());
        if (code != 0 && code != WARNINGS) {
            throw new MojoFailureException("there are unsafe statements, see above");
        }
    }
}
