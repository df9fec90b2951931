package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_04_02_001L, description = "let orders have a note")
final class AddNoteToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addColumn("note", text());
    }
}
