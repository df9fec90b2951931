package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_07_003L, description = "no longer offer to pick up in the shop")
final class StopPickups implements SchemaChange {

    @Override
    public void up(Database db) {
        db.deleteFrom("shipping_methods", "code").row("pickup");
    }

    @Override
    public void down(Database db) {
        db.insertInto("shipping_methods", "code", "name", "price").row("pickup", "Pick up in the shop", 0);
    }
}
