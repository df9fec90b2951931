package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.ReferentialAction.SET_NULL;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_11_001L, description = "assign tasks to users")
final class AssignTasksToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("tasks")
                .addColumn("assignee_id", bigint())
                .createIndex("tasks_assignee_id_idx", "assignee_id")
                .addForeignKey(
                        "tasks_assignee_id_fkey",
                        "assignee_id",
                        references("users", "id").onDelete(SET_NULL))
                .createIndex("tasks_overdue_idx", on("due_on").where("not is_done"));
    }
}
