package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_07_002L, description = "deliver by bicycle")
final class OfferBicycleCourier implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("shipping_methods", "code", "name", "price").row("bicycle", "Bicycle courier", 6.50);
    }
}
