package com.acme.shop.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_002L, description = "require a subject of each conversation", phase = Phase.CONTRACT)
final class RequireSubjects implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations").setNotNull("subject");
    }
}
