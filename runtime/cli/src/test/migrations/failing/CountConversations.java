package com.acme.shop.migrations;

import static dev.pawl.dsl.Columns.bigint;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_20_001L, description = "count conversations")
final class CountConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("counts").column("number", bigint().notNull());
        db.sql("INSERT INTO counts SELECT 100 / count(*) FROM conversations")
                .because("a new table that nobody uses yet")
                .undoneBy("DELETE FROM counts");
    }
}
