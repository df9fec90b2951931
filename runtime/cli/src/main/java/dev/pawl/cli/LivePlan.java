package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.plan.Statements;
import dev.pawl.cli.internal.plan.TableSize;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.DryRun.PlannedMigration;
import dev.pawl.runtime.report.DryRun.PlannedStep;
import dev.pawl.runtime.report.Obstacle;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the pending migrations would do to the database as it is now. */
final class LivePlan {

    private final Invocation invocation;
    private final DataSource dataSource;
    private final Migrator migrator;
    private final Map<RelationName, TableSize> sizes = new HashMap<>();

    LivePlan(Invocation invocation) {
        this.invocation = invocation;
        this.dataSource = invocation.dataSource();
        this.migrator = invocation.builder(dataSource, Patience.NONE).build();
    }

    PlanView view(@Nullable Long only) {
        DryRun plan = migrator.planContract();
        if (only != null
                && plan.migrations().stream().noneMatch(it -> it.migration().version() == only)) {
            throw Refusal.usage("migration " + only + " is not pending")
                    .fix(
                            text("see "),
                            quoted(Typed.of(CommandName.STATUS)),
                            text(" for what is, or show it with "),
                            CommandOption.OFFLINE.given());
        }
        List<PlannedMigration> wanted = plan.migrations().stream()
                .filter(it -> only == null || it.migration().version() == only)
                .toList();
        if (wanted.isEmpty()) {
            return new PlanView(true, plan.fresh(), List.of());
        }
        List<Obstacle> obstacles = migrator.obstacles();
        List<Blocker> blockers = migrator.blockers();
        return new PlanView(
                true,
                plan.fresh(),
                wanted.stream().map(it -> migration(it, blockers, obstacles)).toList());
    }

    private PlanView.Migration migration(PlannedMigration planned, List<Blocker> blockers, List<Obstacle> obstacles) {
        RegisteredMigration migration = planned.migration();
        List<Obstacle> own = obstacles.stream()
                .filter(obstacle -> obstacle.migration().version() == migration.version())
                .toList();
        return new PlanView.Migration(
                migration,
                planned.steps().stream().map(step -> part(step, blockers, own)).toList());
    }

    private PlanView.Part part(PlannedStep step, List<Blocker> blockers, List<Obstacle> obstacles) {
        return new PlanView.Part(
                step.number(),
                step.total(),
                step.step(),
                sizes(Statements.tables(step.step())),
                blockers.stream()
                        .filter(it -> Statements.waitsFor(step.step(), it))
                        .toList(),
                obstacles.stream().filter(it -> it.step() == step.number()).toList());
    }

    private List<TableSize> sizes(List<RelationName> tables) {
        try {
            List<RelationName> unknown =
                    tables.stream().filter(table -> !sizes.containsKey(table)).toList();
            if (!unknown.isEmpty()) {
                TableSize.of(dataSource, invocation.schema(), unknown).forEach(size -> sizes.put(size.table(), size));
            }
        } catch (SQLException e) {
            throw Refusal.database("cannot ask how large the tables are")
                    .fact(String.valueOf(e.getMessage()))
                    .fix(text("or show the migrations without asking a database: "), CommandOption.OFFLINE.given());
        }
        return tables.stream().map(sizes::get).filter(Objects::nonNull).toList();
    }
}
