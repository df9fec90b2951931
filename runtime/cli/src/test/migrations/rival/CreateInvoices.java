package com.acme.billing.migrations;

import static dev.pawl.dsl.Columns.bigint;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_05_001L, description = "keep invoices")
final class CreateInvoices implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("invoices").column("id", bigint().notNull()).primaryKey("id");
    }
}
