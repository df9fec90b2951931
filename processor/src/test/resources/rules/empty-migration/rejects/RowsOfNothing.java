package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 2026_01_15_001L, description = "create plans")
final class CreatePlans implements SchemaChange {

    private static final List<String> NAMES = List.of();

    @Override
    public void up(Database db) {
        db.createTable("plans").column("name", text().notNull()).primaryKey("name");
        db.insertInto("plans", "name");
        db.deleteFrom("plans", "name");
        var rows = db.insertInto("plans", "name");
        for (String name : NAMES) {
            rows.row(name);
        }
    }
}
