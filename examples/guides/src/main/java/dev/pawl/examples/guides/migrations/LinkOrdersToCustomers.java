package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Reference.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_04_002L, description = "link orders to their customers")
final class LinkOrdersToCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .createIndex("orders_customer_id_idx", "customer_id")
                .addForeignKey("orders_customer_id_fkey", "customer_id", references("customers", "id"));
    }
}
