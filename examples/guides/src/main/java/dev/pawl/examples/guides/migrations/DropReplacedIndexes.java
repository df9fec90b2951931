package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_06_001L, description = "drop indexes that others have replaced")
final class DropReplacedIndexes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropIndex("orders_status_idx").dropIndex("orders_customer_id_idx");
    }
}
