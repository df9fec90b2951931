package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_05_001L, description = "find the newest orders of a customer")
final class IndexOrdersByDate implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .createIndex("orders_customer_newest_idx", on("customer_id").descending("placed_at"));
    }
}
