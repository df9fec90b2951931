package shop;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_21_001L, description = "close all orders")
final class CloseOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("update orders set status = 'closed'");
    }
}
