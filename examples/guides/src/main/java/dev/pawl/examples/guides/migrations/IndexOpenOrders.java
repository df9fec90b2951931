package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Index.*;
import static dev.pawl.dsl.IndexMethod.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_05_002L, description = "find open orders, and customers by address")
final class IndexOpenOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .createIndex("orders_open_idx", on("placed_at").where("status = 'open'"))
                .createIndex("orders_details_idx", on("details").using(GIN));
        db.alterTable("customers").createIndex("customers_lower_email_idx", onExpression("lower(email)"));
    }
}
