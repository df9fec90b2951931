package shop;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.timestamptz;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create orders")
final class CreateOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("orders")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("total", numeric(12, 2).notNull())
                .column("placed_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id");
    }
}
