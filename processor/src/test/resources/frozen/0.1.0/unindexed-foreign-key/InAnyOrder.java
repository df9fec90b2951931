package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_10_001L, description = "create shelves")
final class CreateShelves implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("shelves")
                .column("hall", integer().notNull())
                .column("number", integer().notNull())
                .primaryKey("hall", "number");
    }
}

@Migration(version = 2026_01_15_001L, description = "create boxes")
final class CreateBoxes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("boxes")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("hall", integer())
                .column("shelf", integer())
                .primaryKey("id")
                .foreignKey("boxes_shelf_fkey", List.of("hall", "shelf"), references("shelves", "hall", "number"));
        db.alterTable("boxes").createIndex("boxes_shelf_hall_idx", "shelf", "hall", "id");
    }
}
