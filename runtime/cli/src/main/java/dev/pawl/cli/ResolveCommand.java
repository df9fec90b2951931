package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.setting.Resolution;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a repair made by hand. */
@Command(
        name = "resolve",
        description = {
            "Record what somebody has made of a migration by hand, if the catalogue agrees.",
            "That is one that failed and was repaired, or one that was edited after it had been applied."
        },
        customSynopsis = "pawl resolve VERSION (--applied | --rolled-back) [--force [--yes]] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop resolve 20260115001"
                + " --applied")
@ExitCodes.EndsWith({0, 1, 2, 5, 6})
final class ResolveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "VERSION", description = "The version of the migration.")
    long version;

    @Option(names = "--applied", description = "All that it does is in the database.")
    boolean isApplied;

    @Option(names = "--rolled-back", description = "Nothing of it is in the database.")
    boolean isRolledBack;

    @Option(names = "--force", description = "Do not ask the catalogue, which knows nothing of raw SQL.")
    boolean isForced;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before --force.")
    boolean yes;

    ResolveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (isApplied == isRolledBack) {
            throw Refusal.usage("resolve needs to know what was made of " + version)
                    .fix(CommandOption.APPLIED.given(), text(" if all that it does is in the database"))
                    .fix(CommandOption.ROLLED_BACK.given(), text(" if nothing of it is"));
        }
        Resolution resolution = isApplied ? Resolution.APPLIED : Resolution.ROLLED_BACK;
        Migrator migrator = invocation.migrator(Patience.NONE);
        Reports reports = new Reports(invocation);
        if (isForced) {
            invocation.confirm(
                    yes,
                    "record " + version + " as " + (isApplied ? "applied" : "rolled back") + " on "
                            + invocation.databaseLabel() + " without asking the catalogue?");
            reports.show(migrator.forceResolve(version, resolution));
        } else {
            reports.show(migrator.resolve(version, resolution));
        }
        return 0;
    }
}
