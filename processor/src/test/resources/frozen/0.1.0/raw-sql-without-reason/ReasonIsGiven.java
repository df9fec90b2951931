package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("user_id", bigint().notNull())
                .column("status", varchar(20).notNull().defaultTo("open"))
                .column("total", integer().notNull())
                .column("note", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "collect statistics of orders")
final class WatchOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create statistics orders_stats on user_id, status from orders")
                .because("SHARE UPDATE EXCLUSIVE for an instant; there is no operation for it")
                .undoneBy("drop statistics orders_stats");
    }
}
