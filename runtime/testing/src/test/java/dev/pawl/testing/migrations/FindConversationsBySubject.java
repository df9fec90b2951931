package dev.pawl.testing.migrations;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_19_001L, description = "find conversations by subject")
final class FindConversationsBySubject implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations").createIndex("conversations_subject_idx", "subject");
    }
}
