package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_22_001L, description = "keep the tax where it is due")
final class AddTaxToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        if (System.getenv("REGION").equals("EU")) {
            db.alterTable("orders").addColumn("tax", numeric(10, 2));
        }
    }
}
