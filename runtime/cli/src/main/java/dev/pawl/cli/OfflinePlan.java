package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
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
            throw Refusal.usage("the application has no migration " + only)
                    .fix(text("see "), quoted(Typed.of(CommandName.PLAN)), text(" for those there are"));
        }
        return new PlanView(
                false,
                false,
                wanted.stream().map(migration -> migration(registry, migration)).toList());
    }

    private static PlanView.Migration migration(MigrationRegistry registry, RegisteredMigration migration) {
        List<Step> steps = registry.plan(migration.version()).up();
        List<PlanView.Part> parts = new ArrayList<>();
        for (Step step : steps) {
            parts.add(new PlanView.Part(parts.size() + 1, steps.size(), step, List.of(), List.of(), List.of()));
        }
        return new PlanView.Migration(migration, parts);
    }
}
