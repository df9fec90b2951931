package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_02_001L, description = "let orders have a note")
final class AddNoteToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addColumn("note", text());
    }
}
