package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Phase.CONTRACT;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

/** Release 2.2 asks for a subject; older ones still write conversations without. */
@Migration(version = 2026_03_04_001L, phase = CONTRACT, description = "require a subject of every conversation")
final class RequireSubjects implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations").setNotNull("subject");
    }
}
