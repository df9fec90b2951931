package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_02_002L, description = "give orders a priority")
final class AddPriorityToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addColumn("priority", text().notNull().defaultTo("normal"))
                .addCheck("orders_priority_check", "priority in ('low', 'normal', 'high')");
    }
}
