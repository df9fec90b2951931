package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_02_003L, description = "give new orders a reference")
final class AddReferenceToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addColumn("reference", uuid()).setDefault("reference", genRandomUuid());
    }
}
