package dev.pawl.examples.guides.migrations;

import static dev.pawl.dsl.Columns.genRandomUuid;
import static dev.pawl.dsl.Columns.uuid;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_02_003L, description = "give new orders a reference")
final class AddReferenceToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").addColumn("reference", uuid()).setDefault("reference", genRandomUuid());
    }
}
