package dev.pawl.maven;

import dev.pawl.cli.PawlCommand;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the page of a rule of the compiler: why it refuses something, and what to do instead. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainGoal extends AbstractMojo {

    /** What a finding shows in brackets, for example {@code volatile-default}; without it all rules are listed. */
    @Parameter(property = "pawl.rule")
    private @Nullable String rule;

    @Override
    public void execute() throws MojoFailureException {
        int code = PawlCommand.create()
                .dialect(new GoalDialect())
                .run(Arguments.of("explain").word(rule).toArray());
        if (code != 0) {
            throw new MojoFailureException("there is nothing to explain, see above");
        }
    }
}
