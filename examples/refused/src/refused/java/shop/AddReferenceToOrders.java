package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "give each order a reference to quote")
final class AddReferenceToOrders implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("orders")
                .addColumn("reference", uuid().notNull().defaultTo(genRandomUuid()));
    }
}
