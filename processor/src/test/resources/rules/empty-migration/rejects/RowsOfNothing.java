package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create plans")
final class CreatePlans implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("plans").column("name", text().notNull()).primaryKey("name");
        db.insertInto("plans", "name");
        db.deleteFrom("plans", "name");
    }
}
