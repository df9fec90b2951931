package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("order").column("id", bigint().generatedAlwaysAsIdentity()).column("Name", text()).primaryKey("id");
    }
}

@Migration(version = 2026_01_16_001L, description = "rename orders")
@Allow(value = "renamed-table", because = "nobody reads it yet")
@Allow(value = "renamed-column", because = "nobody reads it yet")
final class RenameOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.renameTable("order", "orders");
        db.alterTable("orders").renameColumn("Name", "name");
    }
}
