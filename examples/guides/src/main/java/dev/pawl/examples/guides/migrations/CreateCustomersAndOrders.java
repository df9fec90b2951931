package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_01_001L, description = "create customers and orders")
final class CreateCustomersAndOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", text())
                .column("name", text().notNull())
                .column("fax", text())
                .primaryKey("id");

        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("customer_id", bigint().notNull())
                .column("status", text().notNull().defaultTo("open"))
                .column("total", numeric(12, 2).notNull())
                .column("details", jsonb())
                .column("placed_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id");
        db.alterTable("orders").createIndex("orders_status_idx", "status");
    }
}
