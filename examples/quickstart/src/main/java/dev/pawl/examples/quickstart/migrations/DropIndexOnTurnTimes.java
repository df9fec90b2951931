package dev.pawl.examples.quickstart.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_03_02_001L, description = "drop an index that no query uses")
final class DropIndexOnTurnTimes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("turns").dropIndex("turns_created_at_idx");
    }
}
