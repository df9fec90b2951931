package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.lint.LintReport;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files of SQL. */
@Command(
        name = "lint",
        description = {
            "Say what is unsafe in files of SQL, in the order in which they are run. Needs neither migrations nor a database.",
            "--schema names a file here, which says what there is before, for example by pg_dump --schema-only; then all else is"
                    + " known not to be there.",
            "What no file makes is there, in use and big; nothing is said for not being known. Each file is one transaction"
                    + " unless it has a BEGIN, or nothing in it may run in one. A comment allows what a file does on"
                    + " purpose: -- pawl:allow dropped-column: unread since 2.3"
        },
        customSynopsis =
                "pawl lint FILE... [--schema=FILE] [--from-empty] [--autocommit] [--postgres=VERSION] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar lint db/migrations")
@ExitCodes.EndsWith({0, 1, 2, 7})
final class LintCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WARNINGS = 7;

    private final Invocation invocation;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file, or a folder of which all files that end in .sql are meant, by name.")
    List<Path> files = List.of();

    @Option(names = "--from-empty", description = "The files are the whole history, from an empty database on.")
    boolean isFromEmpty;

    @Option(names = "--autocommit", description = "Each statement is a transaction of its own.")
    boolean isAutocommit;

    @Option(
            names = "--postgres",
            paramLabel = "VERSION",
            defaultValue = "14",
            description = "The oldest major version of PostgreSQL that the files run on, by default 14.")
    int postgres = 14;

    LintCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        LintReport report = report();
        if (invocation.isJson()) {
            invocation.print(report.json());
        } else {
            report.print(invocation.terminal());
        }
        return report.errors() > 0 ? ERRORS : report.warnings() > 0 ? WARNINGS : 0;
    }

    private List<Path> schema() {
        String given = invocation.givenSchema();
        return given == null ? List.of() : List.of(Path.of(given));
    }

    private LintReport report() {
        try {
            return LintReport.of(
                    invocation.surroundings().folder(), schema(), files, isFromEmpty, isAutocommit, postgres);
        } catch (NoClassDefFoundError e) {
            throw Refusal.usage(
                    "what judges SQL is not on the class path: dev.pawl:pawl-processor, which the executable jar has");
        }
    }
}
