package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

/** Tasks repeat their organisation, so that row level security needs no join; the key keeps the two in step. */
@Migration(version = 2026_01_19_001L, description = "create projects and their tasks")
final class CreateProjectsAndTasks implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("projects")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("organisation_id", bigint().notNull())
                .column("name", text().notNull())
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .unique("projects_organisation_id_id_key", "organisation_id", "id")
                .foreignKey("projects_organisation_id_fkey", "organisation_id", references("organisations", "id"));

        db.createTable("tasks")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("organisation_id", bigint().notNull())
                .column("project_id", bigint().notNull())
                .column("title", text().notNull())
                .column("is_done", bool().notNull().defaultTo(false))
                .column("due_on", date())
                .primaryKey("id")
                .foreignKey(
                        "tasks_organisation_id_project_id_fkey",
                        List.of("organisation_id", "project_id"),
                        references("projects", "organisation_id", "id"));
        db.alterTable("tasks").createIndex("tasks_organisation_id_project_id_idx", "organisation_id", "project_id");
    }
}
