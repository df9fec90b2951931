package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create items")
final class CreateItems implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("items").column("price", integer()).check("items_price_check", "prize > 0");
    }
}
