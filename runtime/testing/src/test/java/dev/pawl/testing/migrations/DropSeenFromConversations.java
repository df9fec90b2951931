package dev.pawl.testing.migrations;

import static dev.pawl.dsl.Phase.CONTRACT;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_20_001L, phase = CONTRACT, description = "drop when conversations were seen")
@Allow(value = "dropped-column", because = "release 1.2 does not read it")
@Irreversible(because = "the times are not kept")
final class DropSeenFromConversations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("conversations").dropColumn("seen_at");
    }
}
