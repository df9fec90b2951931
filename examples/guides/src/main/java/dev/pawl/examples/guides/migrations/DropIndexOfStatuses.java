package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_06_001L, description = "drop an index that orders_open_idx has replaced")
final class DropIndexOfStatuses implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropIndex("orders_status_idx");
    }
}
