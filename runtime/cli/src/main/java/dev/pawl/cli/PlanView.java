package dev.pawl.cli;

import dev.pawl.cli.internal.plan.SqlScript;
import dev.pawl.cli.internal.plan.TableSize;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.runtime.Blocker;
import dev.pawl.runtime.Obstacle;
import dev.pawl.runtime.RegisteredMigration;
import dev.pawl.runtime.Step;
import dev.pawl.runtime.TransactionStep;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code plan} shows.
 *
 * @param isLive whether a database was asked
 * @param isFresh whether it is fresh, so that everything runs in version order
 * @param migrations the migrations, in order
 */
record PlanView(boolean isLive, boolean isFresh, List<Migration> migrations) {

    /** One migration and the lines about it as a whole. */
    record Migration(RegisteredMigration migration, String head, List<Part> parts) {}

    /** One step, as reviewers read it, and what the database says about it. */
    record Part(
            int number,
            int total,
            Step step,
            String script,
            List<TableSize> sizes,
            List<Blocker> blockers,
            List<Obstacle> obstacles) {

        private String text() {
            List<String> comments = new ArrayList<>();
            sizes.forEach(size -> comments.add("size: " + size));
            blockers.forEach(blocker -> comments.add("waits for: " + blocker));
            obstacles.forEach(obstacle -> comments.add("would fail: " + obstacle.text()));
            return SqlScript.commented(script, comments);
        }

        private JsonObject json() {
            return new JsonObject()
                    .with("number", number)
                    .with("total", total)
                    .with("concurrent", !(step instanceof TransactionStep))
                    .with("statements", Statements.of(step))
                    .with("locks", Statements.locks(step))
                    .with("script", script)
                    .with("tables", sizes.stream().map(Part::json).toList())
                    .with(
                            "blockers",
                            blockers.stream().map(BlockersCommand::json).toList())
                    .with("obstacles", obstacles.stream().map(Obstacle::text).toList());
        }

        private static JsonObject json(TableSize size) {
            return new JsonObject()
                    .with("table", size.table())
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
