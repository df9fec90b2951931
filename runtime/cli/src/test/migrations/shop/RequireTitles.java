package com.acme.shop.migrations;

import static dev.pawl.dsl.Phase.CONTRACT;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_02_02_001L, phase = CONTRACT, description = "require a title of every conversation")
final class RequireTitles implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations").setNotNull("title");
    }
}
