package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Console;
import dev.pawl.cli.internal.invocation.Surroundings;
import dev.pawl.cli.words.CommandLineDialect;
import dev.pawl.cli.words.Dialect;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets up the surroundings of a command and runs it. What is not set is that of the process. */
public final class PawlCommandBuilder {

    private @Nullable DataSource dataSource;
    private @Nullable ClassLoader classLoader;
    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;
    private @Nullable Reader in;
    private @Nullable Boolean interactive;
    private Map<String, String> environment = System.getenv();
    private Path folder = Path.of("");
    private Dialect dialect = CommandLineDialect.COMMAND_LINE;
    private Clock clock = Clock.system(ZoneId.systemDefault());

    PawlCommandBuilder() {}

    /**
     * Uses the connections of the application.
     *
     * @param dataSource where connections come from; two are enough
     */
    public PawlCommandBuilder dataSource(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        return this;
    }

    /**
     * Looks for migrations in this class loader; by default in the context class loader of the thread.
     *
     * @param classLoader a class loader
     */
    public PawlCommandBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Writes results here. Nobody is asked and no line is written over unless {@link #interactive} says so.
     *
     * @param out instead of the standard output
     */
    public PawlCommandBuilder out(PrintWriter out) {
        this.out = Objects.requireNonNull(out, "out");
        return this;
    }

    /**
     * Writes progress and errors here.
     *
     * @param err instead of the standard error output
     */
    public PawlCommandBuilder err(PrintWriter err) {
        this.err = Objects.requireNonNull(err, "err");
        return this;
    }

    /**
     * Reads answers here.
     *
     * @param in instead of the standard input
     */
    public PawlCommandBuilder in(Reader in) {
        this.in = Objects.requireNonNull(in, "in");
        return this;
    }

    /**
     * Says whether somebody sits in front of a terminal, who can be asked and sees a line that is written over.
     *
     * @param interactive by default whether the streams of the process are a terminal and none was set
     */
    public PawlCommandBuilder interactive(boolean interactive) {
        this.interactive = interactive;
        return this;
    }

    /**
     * Uses these variables instead of those of the process.
     *
     * @param environment the variables
     */
    public PawlCommandBuilder environment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        return this;
    }

    /**
     * Looks for files here that are named by relative paths.
     *
     * @param folder instead of the working folder of the process
     */
    public PawlCommandBuilder folder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /**
     * Says what commands and options are called where this one is called, for messages that name them.
     *
     * @param dialect by default that of a terminal
     */
    public PawlCommandBuilder dialect(Dialect dialect) {
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        return this;
    }

    PawlCommandBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Runs a command. Throws nothing: what goes wrong is written and told by the exit code.
     *
     * @param args the command and its options
     * @return the exit code: 0 if all went well
     */
    public int run(String... args) {
        return new CommandRun(surroundings()).run(args);
    }

    private Surroundings surroundings() {
        boolean isOwn = out == null && err == null && in == null;
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader fallback = context == null ? PawlCommand.class.getClassLoader() : context;
        return new Surroundings(
                out == null ? Console.out() : out,
                err == null ? Console.err() : err,
                new BufferedReader(in == null ? Console.in() : in),
                interactive == null ? isOwn && Console.isTerminal() : interactive,
                environment,
                folder,
                clock,
                classLoader == null ? fallback : classLoader,
                dialect,
                dataSource);
    }
}
