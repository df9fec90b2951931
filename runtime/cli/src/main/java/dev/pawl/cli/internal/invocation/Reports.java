package dev.pawl.cli.internal.invocation;

import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.MigrationReport;
import java.util.List;
import java.util.Locale;

/** Shows what a run has done, or would do. */
public final class Reports {

    private final Invocation invocation;

    public Reports(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Shows what was done. */
    public void show(MigrationReport report) {
        if (invocation.isJson()) {
            invocation.print(json(report));
            return;
        }
        Terminal terminal = invocation.terminal();
        List<MigrationReport.Run> runs = report.migrations();
        if (runs.isEmpty()) {
            terminal.print("nothing to do");
        } else {
            terminal.print(verb(report.action()) + " " + Words.count(runs.size(), "migration"));
            runs.forEach(run -> terminal.print("  " + run.version() + " " + run.name() + effort(run)));
        }
        waiting(report.waiting());
        report.notes().forEach(terminal::tell);
    }

    /** Shows what would be done. */
    public void show(DryRun plan) {
        if (invocation.isJson()) {
            invocation.print(json(plan));
            return;
        }
        invocation.terminal().print(plan.toString().stripTrailing());
        waiting(plan.waiting());
    }

    public static JsonObject json(MigrationReport report) {
        return new JsonObject()
                .with("action", report.action().name())
                .with(
                        "migrations",
                        report.migrations().stream()
                                .map(run -> new JsonObject()
                                        .with("version", run.version())
                                        .with("name", run.name())
                                        .with("steps", run.steps())
                                        .with("durationMillis", run.duration().toMillis()))
                                .toList())
                .with("waiting", report.waiting().stream().map(Reports::json).toList())
                .with("notes", report.notes());
    }

    public static JsonObject json(RegisteredMigration migration) {
        return new JsonObject()
                .with("version", migration.version())
                .with("name", migration.name())
                .with("description", migration.description())
                .with("phase", migration.phase().name())
                .with("contracted", migration.contracted());
    }

    private static JsonObject json(DryRun plan) {
        return new JsonObject()
                .with("goingBack", plan.goingBack())
                .with("fresh", plan.fresh())
                .with("preparation", plan.preparation())
                .with(
                        "migrations",
                        plan.migrations().stream()
                                .map(migration -> json(migration.migration())
                                        .with(
                                                "steps",
                                                migration.steps().stream()
                                                        .map(step -> new JsonObject()
                                                                .with("number", step.number())
                                                                .with("total", step.total())
                                                                .with("statements", step.statements()))
                                                        .toList()))
                                .toList())
                .with("waiting", plan.waiting().stream().map(Reports::json).toList());
    }

    private void waiting(List<RegisteredMigration> waiting) {
        if (!waiting.isEmpty()) {
            Terminal terminal = invocation.terminal();
            terminal.tell("waiting for `" + Typed.of(CommandName.CONTRACT).in(invocation.dialect()) + "`:");
            waiting.forEach(migration -> terminal.tell("  " + migration.version() + " " + migration.name()));
        }
    }

    /** What was only recorded took none. */
    private static String effort(MigrationReport.Run run) {
        return run.steps() == 0 ? "" : " (" + Words.count(run.steps(), "step") + ", " + Words.of(run.duration()) + ")";
    }

    private static String verb(MigrationReport.Action action) {
        return switch (action) {
            case BASELINED -> "recorded as applied:";
            case RESOLVED_AS_APPLIED, RESOLVED_AS_ROLLED_BACK ->
                action.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ":";
            case APPLIED, ROLLED_BACK -> action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
