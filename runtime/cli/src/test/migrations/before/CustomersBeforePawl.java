package com.acme.shop.migrations;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_01_001L, description = "customers, as they were before Pawl", baseline = true)
final class CustomersBeforePawl implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers")
                .column("id", bigint().notNull())
                .column("name", text())
                .primaryKey("id");
    }
}
