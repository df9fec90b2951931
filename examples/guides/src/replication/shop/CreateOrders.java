package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_04_01_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("total", numeric(12, 2).notNull())
                .column("fax", text())
                .primaryKey("id");
    }
}
