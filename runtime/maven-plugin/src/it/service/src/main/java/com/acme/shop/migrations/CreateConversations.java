package com.acme.shop.migrations;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create conversations")
final class CreateConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("conversations")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("subject", text())
                .primaryKey("id");
    }
}
