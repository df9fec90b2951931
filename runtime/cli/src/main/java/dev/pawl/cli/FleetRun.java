package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.FleetDatabases;
import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.FleetOptions;
import dev.pawl.cli.internal.option.FleetRunOptions;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.runtime.Fleet;
import dev.pawl.runtime.FleetBuilder;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import dev.pawl.runtime.report.FleetReport.Target;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Migrates a fleet and shows what became of it. */
final class FleetRun {

    private final Invocation invocation;
    private final FleetOptions fleet;
    private final FleetRunOptions run;

    FleetRun(Invocation invocation, FleetOptions fleet, FleetRunOptions run) {
        this.invocation = invocation;
        this.fleet = fleet;
        this.run = run;
    }

    int call(Function<Fleet, FleetReport> action) {
        FleetReport report;
        try (ProgressLine line = new ProgressLine(invocation.terminal())) {
            AtomicInteger done = new AtomicInteger();
            FleetBuilder builder = builder()
                    .watcher(target -> line.show(
                            done.incrementAndGet() + " done, " + target.name() + ": " + words(target.outcome())));
            report = action.apply(builder.build());
        }
        if (invocation.isJson()) {
            invocation.print(json(report));
        } else {
            show(report);
        }
        return exitCode(report);
    }

    private FleetBuilder builder() {
        FleetBuilder builder = Fleet.builder()
                .classLoader(invocation.classLoader())
                .configure(migrator -> invocation.configure(migrator, Patience.OF_RUNTIME));
        String query = fleet.query();
        new FleetDatabases(invocation).named(fleet.databases).forEach((name, database) -> {
            if (query != null) {
                builder.schemasFrom(name, database, query);
            } else if (schemas().isEmpty()) {
                builder.database(name, database);
            } else {
                builder.schemas(name, database, schemas());
            }
        });
        fleet.shard(builder);
        run.configure(builder);
        return builder;
    }

    private List<String> schemas() {
        String named = invocation.namedSchema();
        return fleet.schemas.isEmpty() && named != null ? List.of(named) : fleet.schemas;
    }

    private static int exitCode(FleetReport report) {
        return report.with(Outcome.FAILED).isEmpty()
                        && report.with(Outcome.NOT_RUN).isEmpty()
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    private void show(FleetReport report) {
        Terminal terminal = invocation.terminal();
        for (Target target : report.targets()) {
            Colour colour = switch (target.outcome()) {
                case UP_TO_DATE, MIGRATED -> Colour.GREEN;
                case NOT_RUN -> Colour.YELLOW;
                case FAILED -> Colour.RED;
            };
            terminal.print(target.name() + ": " + terminal.in(colour, words(target.outcome())));
            if (target.failure() != null) {
                message(target.failure()).lines().forEach(line -> terminal.print("  " + line));
            }
        }
        terminal.print(Words.count(report.targets().size(), "schema") + counts(report));
    }

    private static String counts(FleetReport report) {
        StringBuilder counts = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            int count = report.with(outcome).size();
            if (count > 0) {
                counts.append(counts.isEmpty() ? ": " : ", ")
                        .append(count)
                        .append(' ')
                        .append(words(outcome));
            }
        }
        return counts.toString();
    }

    private JsonObject json(FleetReport report) {
        return new JsonObject()
                .with("schemas", report.targets().stream().map(this::json).toList())
                .with("exitCode", exitCode(report));
    }

    private JsonObject json(Target target) {
        return new JsonObject()
                .with("name", target.name())
                .with("outcome", target.outcome().name())
                .with("report", target.report() == null ? null : Reports.json(target.report()))
                .with("failure", target.failure() == null ? null : message(target.failure()));
    }

    private String message(MigrationException failure) {
        return failure.message(invocation.dialect());
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
