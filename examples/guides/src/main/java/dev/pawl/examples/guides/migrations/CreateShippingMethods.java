package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_07_001L, description = "offer three ways of shipping")
final class CreateShippingMethods implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("shipping_methods")
                .column("code", text().notNull())
                .column("name", text().notNull())
                .column("price", numeric(8, 2).notNull())
                .primaryKey("code");
        db.insertInto("shipping_methods", "code", "name", "price")
                .row("post", "By post", 4.90)
                .row("express", "Express", 12)
                .row("pickup", "Pick up in the shop", 0);
    }
}
