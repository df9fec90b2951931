package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_05_001L, description = "create customers and orders")
final class CreateCustomersAndOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("customers")
                .column("id", integer().generatedAlwaysAsIdentity())
                .column("email", text().notNull())
                .primaryKey("id");

        db.createTable("orders")
                .column("id", integer().generatedAlwaysAsIdentity())
                .column("customer_id", integer().notNull())
                .column("status", text().notNull().defaultTo("new"))
                .column("notes", text())
                .primaryKey("id");
    }
}
