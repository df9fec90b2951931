package shop;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "call the status of an order its state")
final class RenameStatusOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").renameColumn("status", "state");
    }
}
