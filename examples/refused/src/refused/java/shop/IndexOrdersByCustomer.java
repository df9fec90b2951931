package shop;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_20_001L, description = "find the orders of a customer")
final class IndexOrdersByCustomer implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("oders")
                .createIndex("orders_customer_id_idx", "customer_id");
    }
}
