package dev.pawl.cli.internal.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command above all commands, and the options that all of them have. */
@Command(
        name = "pawl",
        description = "Applies compiled migrations to a live PostgreSQL database.",
        customSynopsis = "pawl COMMAND [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop status")
public final class Pawl {

    @Mixin
    public final OutputOptions output = new OutputOptions();

    @Mixin
    public final ConnectionOptions connection = new ConnectionOptions();

    public final RunOptions run = new RunOptions();
}
