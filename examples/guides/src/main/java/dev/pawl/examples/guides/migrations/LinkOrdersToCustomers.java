package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_04_002L, description = "link orders to their customers")
final class LinkOrdersToCustomers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .createIndex("orders_customer_id_idx", "customer_id")
                .addForeignKey("orders_customer_id_fkey", "customer_id", references("customers", "id"));
    }
}
