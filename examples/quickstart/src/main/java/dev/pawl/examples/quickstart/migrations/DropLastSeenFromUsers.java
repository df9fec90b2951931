package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Phase.CONTRACT;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_03_04_002L, phase = CONTRACT, description = "drop when users were last seen")
@Allow(value = "dropped-column", because = "release 2.2 neither reads nor writes it: sessions know it better")
@Irreversible(because = "the times are not kept; nobody has asked for them since January")
final class DropLastSeenFromUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").dropColumn("last_seen_at");
    }
}
