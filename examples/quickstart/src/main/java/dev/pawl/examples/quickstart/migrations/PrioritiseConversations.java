package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_03_09_001L, description = "give conversations a priority")
final class PrioritiseConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations")
                .addColumn("priority", text().notNull().defaultTo("medium"))
                .addCheck("conversations_priority_check", "priority in ('low', 'medium', 'high')")
                .createIndex(
                        "conversations_open_priority_idx",
                        on("organisation_id", "priority").where("status = 'open'"));
    }
}
