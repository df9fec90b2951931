package shop;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "drop the notes, which moved to the help desk")
final class DropNotesFromOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").dropColumn("notes");
    }
}
