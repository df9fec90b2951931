package dev.pawl.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How results are shown. */
final class OutputOptions {

    /** When to use colours. */
    enum When {
        auto,
        always,
        never
    }

    @Option(
            names = "--json",
            order = 300,
            scope = ScopeType.INHERIT,
            description = "Print one JSON document, errors included.")
    boolean json;

    @Option(
            names = "--color",
            order = 301,
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never; auto respects NO_COLOR.")
    When colours = When.auto;

    @Option(
            names = "--verbose",
            order = 302,
            scope = ScopeType.INHERIT,
            description = "Show the log of the runtime, and stack traces.")
    boolean verbose;
}
