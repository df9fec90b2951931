package com.acme.shop.migrations;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_05_001L, description = "keep conversations")
final class CreateConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("conversations")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("title", text())
                .column("email", text())
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id");
    }
}
