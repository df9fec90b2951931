package shop;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_21_001L, description = "close the orders of last year")
final class CloseOldOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("update orders set status = 'closed' where id < 1000000");
    }
}
