package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_16_001L, description = "make room for more than two billion orders")
final class WidenIdsOfOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders").alterColumnType("id", bigint());
    }
}
