package dev.pawl.examples.service.migrations;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

// region migration
@Migration(version = 2026_01_19_001L, description = "give tickets a priority")
final class PrioritiseTickets implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("tickets")
                .addColumn("priority", text().notNull().defaultTo("medium"))
                .addCheck("tickets_priority_check", "priority in ('low', 'medium', 'high')")
                .createIndex("tickets_priority_idx", "priority");
    }
}
// endregion
