package com.acme.shop.migrations;

import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "give conversations a priority")
final class AddPriorityToConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations")
                .addColumn("priority", text().notNull().defaultTo("medium"))
                .addCheck("conversations_priority_check", "priority in ('low', 'medium', 'high')")
                .createIndex("conversations_priority_idx", "priority");
    }
}
