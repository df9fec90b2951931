package dev.pawl.cli.internal.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How results are shown. */
public final class OutputOptions {

    /** When to use colours. */
    public enum When {
        auto,
        always,
        never
    }

    @Option(
            names = "--json",
            order = 300,
            scope = ScopeType.INHERIT,
            description = "Print one JSON document, errors included.")
    public boolean json;

    @Option(
            names = "--color",
            order = 301,
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never; auto respects NO_COLOR.")
    public When colours = When.auto;

    @Option(
            names = "--verbose",
            order = 302,
            scope = ScopeType.INHERIT,
            description = "Show the log of the runtime, and stack traces.")
    public boolean verbose;
}
