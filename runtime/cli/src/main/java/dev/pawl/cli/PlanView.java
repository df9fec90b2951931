package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.plan.StepJson;
import dev.pawl.cli.internal.plan.TableSize;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.plan.PlanScript;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code plan} shows.
 *
 * @param isLive whether a database was asked
 * @param isFresh whether it is fresh, so that everything runs in version order
 * @param migrations the migrations, in order
 */
record PlanView(boolean isLive, boolean isFresh, List<Migration> migrations) {

    /** One migration. */
    record Migration(RegisteredMigration migration, List<Part> parts) {

        private String head() {
            return PlanScript.head(
                    migration.version() + " " + migration.name(),
                    migration.description(),
                    migration.phase().name().toLowerCase(Locale.ROOT),
                    migration.baseline());
        }
    }

    /** One step, as reviewers read it, and what the database says about it. */
    record Part(
            int number, int total, Step step, List<TableSize> sizes, List<Blocker> blockers, List<Obstacle> obstacles) {

        private String text() {
            List<String> remarks = new ArrayList<>();
            sizes.forEach(size -> remarks.add("size: " + size));
            blockers.forEach(blocker -> remarks.add("waits for: " + blocker));
            obstacles.forEach(obstacle -> remarks.add("would fail: " + obstacle.text()));
            return PlanScript.step(number, total, step, remarks);
        }

        private JsonObject json() {
            return new JsonObject()
                    .with("number", number)
                    .with("total", total)
                    .with("kind", step.kind())
                    .with("manner", step.manner())
                    .with("concurrent", step.isOutsideTransactions())
                    .with(
                            "requires",
                            step.requirements().stream().map(StepJson::of).toList())
                    .with(
                            "statements",
                            step.statements().stream().map(StepJson::of).toList())
                    .with("tables", sizes.stream().map(Part::json).toList())
                    .with(
                            "blockers",
                            blockers.stream().map(BlockersCommand::json).toList())
                    .with("obstacles", obstacles.stream().map(Obstacle::text).toList());
        }

        private static JsonObject json(TableSize size) {
            return new JsonObject()
                    .with("table", size.table().toString())
                    .with("rows", size.rows() < 0 ? null : size.rows())
                    .with("bytes", size.bytes());
        }
    }

    /** Returns 1 if a step would fail, else 0. */
    int exitCode() {
        return migrations.stream()
                        .flatMap(it -> it.parts().stream())
                        .allMatch(it -> it.obstacles().isEmpty())
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    void show(Terminal terminal) {
        if (migrations.isEmpty()) {
            terminal.print(isLive ? "-- nothing is pending" : "-- there are no migrations");
        }
        if (isFresh && !migrations.isEmpty()) {
            terminal.print("-- the database is fresh: everything runs in version order\n");
        }
        migrations.stream()
                .map(Migration::migration)
                .filter(RegisteredMigration::contracted)
                .reduce((first, second) -> second)
                .ifPresent(newest -> terminal.print("-- contracted everywhere, says the application: up to "
                        + newest.version() + " " + newest.name() + "\n"));
        for (int i = 0; i < migrations.size(); i++) {
            Migration migration = migrations.get(i);
            terminal.print((i == 0 ? "" : "\n") + migration.head());
            migration.parts().forEach(part -> terminal.print("\n" + part.text()));
        }
    }

    JsonObject json() {
        return new JsonObject()
                .with("live", isLive)
                .with("fresh", isFresh)
                .with("migrations", migrations.stream().map(PlanView::json).toList())
                .with("exitCode", exitCode());
    }

    private static JsonObject json(Migration migration) {
        return Reports.json(migration.migration())
                .with("steps", migration.parts().stream().map(Part::json).toList());
    }
}
