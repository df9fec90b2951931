package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Interruption;
import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Surroundings;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.refusal.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** One call of the command line, from the arguments to the exit code. */
final class CommandRun {

    /** The command shows progress itself, so the log of the runtime would say everything twice. */
    private static final Logger RUNTIME = Logger.getLogger("dev.pawl.runtime");

    private final Surroundings surroundings;

    CommandRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int run(String[] args) {
        Level before = RUNTIME.getLevel();
        if (!isAsked(args, "--verbose")) {
            RUNTIME.setLevel(Level.OFF);
        }
        try (Invocation invocation = new Invocation(surroundings);
                Interruption interruption = Interruption.ofThisThread(surroundings.err())) {
            return interruption.exitCode(execute(invocation, args));
        } catch (IOException e) {
            surroundings.err().println("cannot remove temporary files: " + e.getMessage());
            return ExitCode.FAILED;
        } finally {
            RUNTIME.setLevel(before);
        }
    }

    /** Classes of the application may need a newer Java than this one, or others that are not there. */
    private int execute(Invocation invocation, String[] args) {
        Failures failures = new Failures(invocation);
        CommandLine pawl = Commands.of(invocation)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.ofCommand(failure, command))
                .setParameterExceptionHandler((failure, all) -> failures.ofArguments(failure, isAsked(all, "--json")));
        try {
            return pawl.execute(args);
        } catch (LinkageError e) {
            Refusal refusal = Refusal.registry("the migrations cannot be loaded")
                    .fact(missing(e))
                    .fix(wayToLoad(e));
            return failures.ofCommand(refusal, pawl);
        }
    }

    private static String missing(LinkageError failure) {
        return (failure instanceof NoClassDefFoundError ? "not found: " : "") + failure.getMessage();
    }

    private static String wayToLoad(LinkageError failure) {
        return failure instanceof UnsupportedClassVersionError
                ? "run this with the Java that they were compiled for, or a newer one"
                : "build the jar or the folder again: it is damaged, or a part of it is missing";
    }

    /** For what has to be known even if the arguments cannot be parsed. */
    private static boolean isAsked(String[] args, String option) {
        List<String> all = Arrays.asList(args);
        int end = all.indexOf("--");
        return (end < 0 ? all : all.subList(0, end)).contains(option);
    }
}
