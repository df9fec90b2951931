package dev.pawl.cli;

import dev.pawl.cli.internal.option.ExitCodes;
import picocli.CommandLine.Command;

/** What is done to many schemas and databases at once. */
@Command(
        name = "fleet",
        description = "Migrate many schemas, in one database or in many, with one set of migrations.",
        customSynopsis = "pawl fleet (up | contract | status) [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop \\%n"
                + "    fleet up --schemas-from \"SELECT schema_name FROM control.tenants\"")
@ExitCodes.EndsWith({0, 1, 2, 3, 4, 6, 130})
final class FleetCommand {}
