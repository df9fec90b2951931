package dev.pawl.cli;

import dev.pawl.cli.internal.plan.SqlScript;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.runtime.MigrationRegistry;
import dev.pawl.runtime.RegisteredMigration;
import dev.pawl.runtime.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all migrations do, without asking a database. */
final class OfflinePlan {

    private final Invocation invocation;

    OfflinePlan(Invocation invocation) {
        this.invocation = invocation;
    }

    PlanView view(@Nullable Long only) {
        MigrationRegistry registry = invocation.registry();
        List<RegisteredMigration> wanted = registry.migrations().stream()
                .filter(migration -> only == null || migration.version() == only)
                .toList();
        if (wanted.isEmpty() && only != null) {
            throw Refusal.usage("the application has no migration " + only).fix("see `pawl plan` for those there are");
        }
        return new PlanView(
                false,
                false,
                wanted.stream().map(migration -> migration(registry, migration)).toList());
    }

    private PlanView.Migration migration(MigrationRegistry registry, RegisteredMigration migration) {
        SqlScript script = SqlScript.up(migration, invocation.classLoader());
        List<Step> steps = registry.plan(migration.version()).up();
        List<PlanView.Part> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            parts.add(new PlanView.Part(
                    i + 1,
                    steps.size(),
                    steps.get(i),
                    script(script, i + 1, steps.size(), steps.get(i)),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new PlanView.Migration(migration, head(script, migration), parts);
    }

    static String head(@Nullable SqlScript script, RegisteredMigration migration) {
        return script == null
                ? "-- " + migration.version() + " " + migration.name() + ": " + migration.description()
                : script.head();
    }

    static String script(@Nullable SqlScript script, int number, int total, Step step) {
        return script != null && script.steps().size() == total
                ? script.steps().get(number - 1)
                : Statements.script(number, total, step);
    }
}
