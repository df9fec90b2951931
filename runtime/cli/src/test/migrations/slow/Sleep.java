package com.acme.shop.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_21_001L, description = "take a long time")
final class Sleep implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("SELECT pg_sleep(600)").because("holds no lock").undoneBy("SELECT 1");
    }
}
