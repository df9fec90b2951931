package dev.pawl.cli.internal.option;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.FleetBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which schemas of which databases a fleet has. */
public final class FleetOptions {

    private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Option(
            names = "--schemas",
            paramLabel = "NAMES",
            split = ",",
            order = 1,
            description = "The schemas, separated by commas.")
    public List<String> schemas = List.of();

    @Option(
            names = "--schemas-from",
            paramLabel = "QUERY",
            order = 2,
            description = "A query that returns the names of the schemas.")
    @Nullable
    String schemasFrom;

    @Option(
            names = "--databases",
            paramLabel = "FILE",
            order = 3,
            description = "A file with a line name=url for each database; passwords from PGPASSWORD or .pgpass.")
    @Nullable
    public Path databases;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            order = 4,
            description = "Only part I of N of the fleet, from 0: 0/4, 1/4, 2/4, 3/4.")
    @Nullable
    public String shard;

    /** Returns the query that was given, or null. */
    @Nullable
    public String query() {
        if (schemasFrom != null && !schemas.isEmpty()) {
            throw Refusal.usage(
                            CommandOption.SCHEMAS.given(),
                            text(" and "),
                            CommandOption.SCHEMAS_FROM.given(),
                            text(" cannot be used together"))
                    .fix("name the schemas, or give the query that does");
        }
        return schemasFrom;
    }

    /** Tells a builder which part of the fleet is meant. */
    public void shard(FleetBuilder fleet) {
        if (shard != null) {
            Matcher matcher = SHARD.matcher(shard);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= Integer.parseInt(matcher.group(2))) {
                throw Refusal.usage("`" + shard + "` is not a part of a fleet").fix("write it as 0/4, 1/4, 2/4 or 3/4");
            }
            fleet.shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
    }
}
